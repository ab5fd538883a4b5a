import StrategicPlan
import Testing

@Suite struct NumberTests {
  @Test(
    arguments: [
      ("0", 0), ("2500", 250_000), ("2500.5", 250_050), ("2500.50", 250_050), ("2500.500", 250_050),
      ("0.01", 1),
      ("1e3", 100_000), ("25E-1", 250), ("1.5e+2", 15_000), ("-3", -300),
      ("1000000000000", 100_000_000_000_000),
      ("0e999999", 0), ("0.00", 0), ("1000000e-6", 100),
    ] as [(String, Int128)])
  func `amounts are exact`(digits: String, cents: Int128) throws {
    #expect(try FixedPoint.read(Array(digits.utf8), places: 2) == cents)
  }

  @Test(arguments: [
    ("12.345", FixedPoint.Problem.tooPrecise), ("0.001", .tooPrecise), ("1e-3", .tooPrecise),
    ("1e-999999", .tooPrecise),
    ("1000000000000.01", .tooLarge), ("1e13", .tooLarge), ("1e999999", .tooLarge),
    ("99999999999999999999", .tooLarge),
  ])
  func `what is not exact or beyond reason is refused`(digits: String, problem: FixedPoint.Problem) {
    #expect(throws: problem) { try FixedPoint.read(Array(digits.utf8), places: 2) }
  }

  @Test func `four hundred digits are refused, not computed`() {
    let digits = String(repeating: "9", count: 400)
    #expect(throws: FixedPoint.Problem.tooLarge) { try FixedPoint.read(Array(digits.utf8), places: 2) }
    #expect(throws: FixedPoint.Problem.tooPrecise) {
      try FixedPoint.read(Array("0.\(digits)".utf8), places: 2)
    }
  }

  @Test(
    arguments: [("33.333", 3333), ("33.335", 3334), ("0.005", 1), ("99.9999", 10_000), ("50", 5000)]
      as [(String, Int128)])
  func `numbers can be rounded, halves up`(digits: String, hundredths: Int128) throws {
    #expect(try FixedPoint.read(Array(digits.utf8), places: 2, rounding: true) == hundredths)
  }

  @Test func `digits are written as JSON spells them`() {
    #expect(Money(cents: 250_050).description == "2500.50")
    #expect(Money(cents: -5).description == "-0.05")
    #expect(Money.zero.description == "0.00")
    #expect(Quantity(millionths: 91_700_000).description == "91.7")
    #expect(Quantity(millionths: -500_000).description == "-0.5")
    #expect(Percent(millionths: 33330000).description == "33.33")
    #expect(Percent(millionths: 40000000).description == "40")
  }

  @Test func `a weighted mean is exact`() {
    var mean = WeightedProgress()
    #expect(mean.mean == nil)
    mean.add(Percent(millionths: 100000000), weight: .one)
    mean.add(.zero, weight: .one)
    mean.add(.zero, weight: .one)
    #expect(mean.mean == Percent(millionths: 33_333_333))
    // (100 × 1 + 0 × 2 + 50 × 0.5) ÷ 3.5 = 35.714…
    mean = WeightedProgress()
    mean.add(.whole, weight: .one)
    mean.add(.zero, weight: Quantity(millionths: 2_000_000))
    mean.add(Percent(millionths: 50000000), weight: Quantity(millionths: 500_000))
    #expect(mean.mean == Percent(millionths: 35_714_285))
    mean = WeightedProgress()
    mean.add(.whole, weight: .zero)
    #expect(mean.mean == nil)
  }

  /// 7.497 % is not 7.5 %, and is not rounded up by way of it.
  @Test(arguments: [
    (7_497_000, "7.5", 7), (7_499_999, "7.5", 7), (7_500_000, "7.5", 8), (1, "0.01", 1), (0, "0", 0),
    (400_000, "0.4", 1), (99_500_000, "99.5", 99), (99_999_999, "99.99", 99), (100_000_000, "100", 100),
    (-400_000, "-0.4", 0), (100_400_000, "100.4", 100),
  ])
  func `a percentage is rounded once, and 0 and 100 are exact`(millionths: Int, digits: String, whole: Int) {
    #expect(Percent(millionths: millionths).description == digits)
    #expect(Percent(millionths: millionths).rounded == whole)
  }

  @Test func `a mean is never rounded to 0 or 100`() {
    var mean = WeightedProgress()
    mean.add(.whole, weight: Quantity(millionths: 1_000_000_000_000_000_000))
    mean.add(.zero, weight: Quantity(millionths: 1))
    #expect(mean.mean?.description == "99.99" && mean.mean?.rounded == 99)
    var other = WeightedProgress()
    other.add(.zero, weight: Quantity(millionths: 1_000_000_000_000_000_000))
    other.add(.whole, weight: Quantity(millionths: 1))
    #expect(other.mean?.description == "0.01" && other.mean?.rounded == 1)
  }

  @Test func `ids sort as people count`() throws {
    let ids = try ["C10", "C2", "C2.10", "C2.9", "B1", "C02", "C"].map { try #require(Identifier($0)) }
    #expect(ids.sorted().map(\.text) == ["B1", "C", "C02", "C2", "C2.9", "C2.10", "C10"])
  }

  @Test(arguments: [
    "", " ", "C 3.1", "a/b", "a:b", "a\n", "../x", "\u{301}a", "a\u{200D}b", "١", "a–b", "a’b", "²",
  ])
  func `an id is letters, digits and four marks`(text: String) {
    #expect(Identifier(text) == nil)
  }

  @Test(arguments: [
    "Ü1", "B5+6", "A1.É", "e\u{301}1", "Ж2", "目標-3", "Œ_4", String(repeating: "é", count: 100),
  ])
  func `an id has letters of any script`(text: String) {
    #expect(Identifier(text)?.text == text)
    #expect(Identifier(text + String(repeating: "é", count: 100)) == nil)
  }
}

/// Numbers as people type them.
extension NumberTests {
  @Test(arguments: [
    ("1200", "1200"), ("1200.50", "1200.50"), ("1200,50", "1200.50"), ("1.200,50 €", "1200.50"),
    ("1,200.50", "1200.50"),
    ("1 200", "1200"), ("10 200 000", "10200000"), ("1'200.5", "1200.5"), ("€1200", "1200"), ("-5", "-5"),
    ("0,125", "0.125"),
    ("007", "7"), ("1.234.567", "1234567"), ("1\u{202F}200,5 EUR", "1200.5"), ("91.7", "91.7"),
    ("1.200", nil), ("12,000", nil), ("12 00", nil), ("1.2.3", nil), ("", nil), ("many", nil), ("1e5", nil),
    ("-", nil), ("1,200,50", nil), ("0.200,50 €", nil), ("2\u{361}", nil), ("٣", nil), ("0400.000", nil),
    ("€", nil), (".5", nil), ("5.", nil),
  ])
  func `numbers are understood as people type them`(typed: String, number: String?) {
    #expect(typed.asNumber == number)
  }

  @Test(arguments: [
    ("1200", "1200.00"), ("1 234,50 €", "1234.50"), ("1,2 M€", "1200000.00"), ("5k", "5000.00"),
    ("12 mio EUR", "12000000.00"), ("1.5 million", "1500000.00"), ("0,000001 M", "1.00"), ("500 $", "500.00"),
    ("2 Mrd", "2000000000.00"), ("780.000", nil), ("780,000", nil), ("1,800 M€", nil), ("50000,10000", nil),
    ("1.5555", nil), ("0,0000001 M", nil), ("-5", nil), ("0,5 ETP", nil), ("12 arbres", nil), ("€", nil),
    ("3 pages", nil),
  ])
  func `amounts are understood with their multiples, and refused where they may be several`(
    typed: String, amount: String?
  ) {
    #expect(Money(typed)?.description == amount)
  }
}
