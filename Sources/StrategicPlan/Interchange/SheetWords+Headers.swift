extension SheetWords {
  /// Each meaning with the headers it has, as people write them; case, accents and what is in brackets do not matter.
  static let headers: [(ColumnMeaning, [String])] = [
    (
      .strategic,
      [
        "axe", "axes", "axe stratégique", "objectif stratégique", "objectifs stratégiques", "OS",
        "orientation",
        "orientation stratégique", "pilier", "enjeu", "défi", "ambition", "beleidsdoelstelling",
        "beleidsdoelst totaaloverzicht", "strategische doelstelling", "SD", "pijler", "handlungsfeld",
        "strategisches ziel", "oberziel", "strategic goal", "goal", "strategic objective", "level 0",
        "pillar",
        "strategic", "eix", "eix estratègic", "linia estratègica", "nom objectif stratégique", "titre OS",
        "sg name",
        "intitulé OS", "intitulé de l'axe", "titre de l'axe", "libellé OS",
      ]
    ),
    (
      .operational,
      [
        "sous-axe", "sous axe", "objectif opérationnel", "objectifs opérationnels", "OO", "objectif",
        "actieplan",
        "operationele doelstelling", "OD", "operatives ziel", "teilziel", "leitziel", "operational objective",
        "objective", "2018 strategic objective", "level 1", "operational", "objectiu", "programme",
        "programa",
        "doelstelling", "doelstellingen", "ziel", "ziele", "titre OO", "so name", "intitulé OO", "libellé OO",
        "sous-objectif", "mesure phare",
      ]
    ),
    (.third, ["sous-sous axe", "sous sous axe", "sous-sous-axe", "level 2", "sous-programme"]),
    (
      .action,
      [
        "action", "actions", "titre de l'action", "titre de la fiche action", "titre action",
        "intitulé action",
        "intitulé de l'action", "nom de l'action", "fiche action", "projet", "projets", "nom du projet",
        "mesure",
        "mesures", "actie", "acties", "maßnahme", "maßnahmen", "massnahme", "initiative", "node title",
        "goal name", "ACT",
        "libellé action", "action à mener", "actions à mener", "acció", "actuació", "project", "projekt",
        "actietitel",
      ]
    ),
    (
      .step,
      [
        "titre de la sous-action", "sous-action", "sous-actions", "étape", "étapes", "SUBACT", "SA",
        "teilschritt",
        "milestone", "milestones", "deelactie", "stap", "step", "steps", "sous action", "tâche", "tâches",
      ]
    ),
    (
      .title,
      [
        "intitulé", "titre", "nom", "libellé", "title", "name", "titel", "naam", "bezeichnung", "títol",
        "node name",
        "korte omschrijving", "omschrijving kort",
      ]
    ),
    (
      .id,
      [
        "id", "référence", "réf", "ref", "n°", "no", "numéro", "num", "code", "arborescence", "nr", "nummer",
        "external id", "node external id", "goal id", "stable id", "identifiant", "kennung", "codi",
        "n° action",
        "code action", "numéro action", "actiecode",
      ]
    ),
    (
      .parent,
      ["parent", "parent id", "parent external id", "id parent", "ouder", "übergeordnet", "parent code"]
    ),
    (
      .level,
      ["level", "niveau", "type", "types", "A / SA", "soort", "art", "ebene", "type d'élément", "node type"]
    ),
    (.path, ["path", "chemin", "objectives above"]),
    (
      .text,
      [
        "descriptif", "description", "desc", "commentaires", "détail", "détails", "contenu",
        "lange omschrijving",
        "omschrijving", "beschreibung", "kurzbeschreibung", "toelichting", "node description",
        "goal statement", "text", "texte",
        "tekst", "descripció",
        "description de l'action", "contexte", "objectifs poursuivis",
      ]
    ),
    (
      .referents,
      [
        "personne pilote", "porteur", "porteurs", "porteur de projet", "référent", "référents",
        "référents gestionnaires", "agent référent", "agents référents", "responsable", "responsables",
        "pilote",
        "pilotes", "responsable de l'action", "trekker", "verantwoordelijke", "verantwoordelijken",
        "verantwoordelijke dienst",
        "verantwortlich",
        "verantwortliche", "zuständig", "federführung", "owner", "lead", "related owner", "leaders",
        "responsible",
        "referents",
        "referent", "assigné à", "responsable administratif", "en charge", "chargé de projet",
        "gestionnaire projet",
        "coordinateur", "chef de projet",
      ]
    ),
    (
      .domains,
      [
        "direction ou service pilote", "service-département-pôle pilote", "service pilote", "gestionnaire",
        "gestionnaires", "DAS", "structure pilote", "service", "services", "département", "direction",
        "dienst",
        "diensten", "afdeling", "amt", "fachbereich", "department", "domain", "domains", "domaine",
        "domaines",
        "domaine d'action", "domein", "bereich", "àrea", "service responsable", "service porteur",
      ]
    ),
    (
      .sponsors,
      [
        "élu référent", "élu·e référent·e", "élue référente", "mandataire", "mandataires", "échevin",
        "échevins",
        "échevinat", "schepen", "schepenen", "dezernent", "sponsor", "sponsors", "élu", "membre du collège",
        "bevoegde schepen", "mandataris", "regidoria",
      ]
    ),
    (
      .partners,
      [
        "partenaires", "partenaire", "partenaires ext", "partenaires externes", "partners", "partner",
        "kooperationspartner", "mitwirkende", "andere betrokkenen", "beteiligte", "acteurs",
        "autres partenaires",
      ]
    ),
    (
      .themes,
      [
        "plan", "catégorie", "catégories", "thématique", "thématiques", "thème", "thèmes", "applied tags",
        "category",
        "themes", "theme", "thema", "themen", "volet", "plans liés",
      ]
    ),
    (.tags, ["tags", "tag", "étiquettes", "mots-clés", "labels", "trefwoorden", "schlagwörter"]),
    (
      .sdgs,
      ["sdg", "sdgs", "ODD", "O D D", "objectifs de développement durable", "SDG's", "nachhaltigkeitsziele"]
    ),
    (
      .links,
      ["documents et liens", "documents", "liens", "lien", "url", "link", "links", "lien internet", "web"]
    ),
    (.weight, ["weight", "poids", "pondération", "gewicht", "gewichtung"]),
    (.dependsOn, ["dependsOn", "dépend de", "prérequis", "depends on", "hangt af van", "abhängig von"]),
    (
      .priority,
      [
        "niveau de priorité", "priorité", "priority", "prioriteit", "priorität", "degré de priorité",
        "prioritat",
      ]
    ),
    (
      .start,
      [
        "date de début", "date de début prévue", "début", "date début", "start", "startdatum", "begin",
        "beginn",
        "anfang", "start date", "node start", "starts", "lancement", "date de lancement", "début prévu",
        "data inici",
        "begindatum", "date de démarrage",
      ]
    ),
    (
      .deadline,
      [
        "date de fin", "date de fin prévue", "fin", "échéance", "échéances", "échéance prévue", "délai prévu",
        "date d'échéance", "date fin",
        "end",
        "einddatum", "einde", "ende", "frist", "fällig", "end date", "due", "due date", "node end",
        "deadline",
        "délai", "fin prévue", "termijn", "uiterste datum", "data fi", "date limite", "à réaliser pour",
        "termin",
        "streefdatum",
      ]
    ),
    (
      .period,
      [
        "période", "calendrier", "période de réalisation", "planning", "zeitraum", "periode", "period",
        "années",
      ]
    ),
    (
      .ongoing,
      [
        "action en amélioration continue", "récurrent", "récurrente", "permanent", "continu", "ongoing",
        "doorlopend", "fortlaufend",
      ]
    ),
    (
      .started,
      [
        "date début effective", "date de début effective", "début effectif", "début réel",
        "date de début réelle", "actual start", "actual start date", "werkelijke start",
        "tatsächlicher beginn",
      ]
    ),
    (
      .finished,
      [
        "date fin effective", "date de fin effective", "fin effective", "fin réelle", "date de fin réelle",
        "actual end", "actual end date", "finished", "date de réalisation", "werkelijk einde",
        "tatsächliches ende",
      ]
    ),
    (
      .status,
      [
        "statut", "état", "état d'avancement", "avancement", "status", "stand", "stand van zaken",
        "umsetzungsstand",
        "goal status", "node status", "situation", "estat", "statut de l'action", "nouveau statut",
        "new status",
        "nieuwe status", "neuer status",
      ]
    ),
    (
      .progress,
      [
        "progression", "% réalisé", "% réalisation", "taux d'avancement", "taux de réalisation",
        "pourcentage",
        "voortgang", "fortschritt", "progress", "progress pct", "node progress", "% d'avancement", "% avanc",
        "fortschritt in %", "voortgang in %",
        "avancement en %",
        "% avancement", "completion", "% complete", "realisatiegraad", "% gerealiseerd", "umsetzungsgrad",
        "%", "nouveau %",
        "new %",
        "nieuw %", "neue %",
      ]
    ),
    (
      .health,
      [
        "indice de santé", "météo", "santé", "health", "RAG", "rag status", "ampel", "assessment", "feu",
        "weer",
        "gezondheid", "appréciation", "gesundheit",
      ]
    ),
    (
      .spent,
      [
        "dépensé", "dépenses", "montant dépensé", "réalisé budget", "engagé", "spent", "actual cost",
        "uitgegeven",
        "ausgegeben", "consommé", "montant engagé", "budget consommé", "nouvelles dépenses",
        "dépensé à ce jour",
        "besteed",
      ]
    ),
    (
      .note,
      [
        "constat", "remarque", "commentaires d'avancement", "anmerkungen", "remarques", "commentaire",
        "commentaire d'avancement", "opmerking", "détails indice de santé", "détails de l'indice de santé",
        "détails indice santé",
        "opmerkingen",
        "bemerkung", "bemerkungen", "anmerkung", "remark", "remarks", "note", "notes", "sachstand", "comment",
        "commentaire sur l'avancement", "dernière remarque", "observations", "evaluatie", "état des lieux",
        "last comment",
        "comments",
      ]
    ),
    (
      .by,
      [
        "by", "par", "rapporté par", "door", "von", "rempli par", "auteur", "ingevuld door", "ausgefüllt von",
        "filled in by",
      ]
    ),
    (
      .day,
      [
        "day", "as of", "situation au", "date de mise à jour", "mise à jour", "updated", "date du constat",
        "stand op", "stand",
      ]
    ),
    (
      .budget,
      [
        "budget prévisionnel total", "budget", "budget total", "coût", "coût total", "coût prévisionnel",
        "budget prévisionnel", "coût prévu", "coût estimé", "coûts", "montant",
        "montant total", "com budget", "raming", "kosten", "kostprijs", "cost", "budget estimé",
        "budget prévu",
        "estimation budgétaire", "estimation", "geraamd budget", "uitgave", "uitgaven", "pressupost",
        "amount",
        "financement", "moyens financiers",
      ]
    ),
    (.fte, ["fte", "ETP", "ETP nécessaires", "VTE", "VZÄ", "équivalents temps plein", "moyens humains"]),
    (.currency, ["currency", "devise", "munt", "währung"]),
    (
      .source,
      [
        "financeur", "financeurs", "source de financement", "sources de financement", "source", "subvention",
        "financements", "bron", "financiering", "finanzierung", "quelle",
      ]
    ),
    (.amount, ["montant HT", "montant TTC", "montant financeur", "montant du financement"]),
    (
      .indicator,
      [
        "indicateur", "indicateurs", "indicateurs liés", "indicateur résultat", "indicateur de résultat",
        "indicator", "performance indicator", "performance measure",
        "indicatoren", "indikator", "indikatoren", "KPI", "indicateur de suivi", "kpi name",
        "indicateur de réalisation",
        "meetindicator",
      ]
    ),
    (.unit, ["unité", "unit", "eenheid", "einheit", "unité de mesure", "unit of measure"]),
    (
      .baseline,
      [
        "mesure de départ", "valeur initiale", "valeur de départ", "baseline", "value start", "nulmeting",
        "ausgangswert", "situation de départ", "nulwaarde", "beginwaarde", "startwert",
      ]
    ),
    (
      .target,
      [
        "cible", "valeur cible", "target", "value target", "streefwaarde", "zielwert", "objectif chiffré",
        "target value", "valeur attendue",
      ]
    ),
    (
      .value,
      [
        "résultat", "valeur", "valeur actuelle", "actual", "value", "value current", "waarde", "wert",
        "result", "mesure actuelle", "valeur mesurée", "istwert", "gemeten waarde", "meting", "messwert",
      ]
    ),
    (.direction, ["desired direction", "direction souhaitée", "sens", "richting", "richtung"]),
    (.quarter, ["fiscal qtr", "quarter", "trimestre", "kwartaal", "quartal"]),
    (
      .date,
      [
        "année", "year", "fiscal year", "date", "jaar", "jahr", "datum", "date de mesure",
        "période de mesure", "fiscal yr",
      ]
    ),
    (
      .organization,
      ["organisation", "organization", "commune", "organisatie", "entité", "bestuur", "agency", "gemeinde"]
    ),
  ]
}
