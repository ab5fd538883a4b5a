/// A plan of any size, the same on every run, with journals, budgets and indicators.
struct LargePlan {
  let actions: Int

  private static let perObjective = 100

  var text: String {
    var text = #"{"title": "Large", "period": {"start": "2019", "end": "2025"}, "strategicObjectives": [{"#
    text += #""id": "S", "title": "All of it", "operationalObjectives": ["#
    for objective in 0..<((actions + LargePlan.perObjective - 1) / LargePlan.perObjective) {
      if objective > 0 { text += "," }
      text += "\n  {\"id\": \"S\(objective)\", \"title\": \"Objective \(objective)\", \"actions\": ["
      let first = objective * LargePlan.perObjective
      for number in first..<min(first + LargePlan.perObjective, actions) {
        text += (number > first ? ",\n" : "\n") + LargePlan.action(number)
      }
      text += "\n  ]}"
    }
    return text + "\n]}]}\n"
  }

  private static func action(_ number: Int) -> String {
    let status = ["done", "inProgress", "inProgress", "notStarted"][number % 4]
    return """
          {
            "id": "A\(number)",
            "title": "Améliorer l’accueil des bénéficiaires des services sociaux, site \(number)",
            "text": "Réorganiser le temps de travail (permanences, plages d’accueil…) et les bureaux d’entretien.",
            "domains": ["Adm", "4 MR"],
            "referents": ["R\(number % 50)"],
            "start": "2019",
            "deadline": "\(2020 + number % 6)-06-30",
            "budget": [{ "amount": \(number % 9000).5, "year": 2020, "source": "Subsides" }],
            "status": "\(status)",
            "indicators": [
              {
                "name": "Fréquentation",
                "baseline": { "value": 10, "date": "2019" },
                "targets": [{ "date": "2024", "value": 40 }],
                "measurements": [{ "date": "2020-12-31", "value": \(number % 40) }]
              }
            ],
            "updates": [
              { "date": "2020-06-30", "progress": \(number % 100), "spent": 1000, "by": "FL", "note": "Permanence ouverte" },
              { "date": "2020-12-30", "status": "\(status)", "spent": 1500 }
            ]
          }
      """
  }
}
