import SourceText
import StrategicPlan
import FoundationEssentials
let d = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
let bytes = [UInt8](d)
let r = ContinuousClock().measure {
  let source = SourceFile(name: CommandLine.arguments[1], bytes: bytes)
  let x = Plan.load(source, defaultID: "x")
  let renderer = DiagnosticRenderer(source)
  for d in x.diagnostics.prefix(20) { print(renderer.text(of: d), terminator: "") }
  print(x.plan?.strategicObjectives.count ?? -1)
}
print(r)
