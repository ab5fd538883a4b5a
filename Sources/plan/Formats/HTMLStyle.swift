import StrategicPlan

extension HTMLPage {
  /// The style sheet: for screens of all widths, light and dark, and for A4 paper. Colours of text have a contrast of at
  /// least 4.5 : 1 (WCAG 2.2, 1.4.3).
  static let style: String = """

    :root { --paper: #fff; --ink: #1a1a1a; --faint: #595959; --link: #1d4f91; --line: #c9c9c9; --shade: #f3f4f6;
      --good: #1f6b3f; --warning: #8a5300; --bad: #b3261e; }
    * { box-sizing: border-box; }
    html { color: var(--ink); background: var(--paper); font: 100%/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; }
    body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 76rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .75rem; }
    h2 { font-size: 1.4rem; margin: 2.25rem 0 .75rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem; }
    h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
    p, ul, blockquote { margin: .5rem 0; max-width: 48rem; }
    ul { padding-left: 1.4rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    [hidden] { display: none !important; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    nav ul { list-style: none; padding: 0; columns: 20rem; max-width: none; }
    nav li { break-inside: avoid; }
    nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    .level-3 { padding-left: 1.25rem; }
    .level-4 { padding-left: 2.5rem; }
    blockquote { margin-left: 0; padding-left: 1rem; border-left: 4px solid var(--line); }
    .note, .place, .faint, .count, caption { color: var(--faint); }
    .count { font-weight: normal; }
    .strong { font-weight: 600; }
    .good { color: var(--good); }
    .warning { color: var(--warning); }
    .bad { color: var(--bad); font-weight: 600; }
    dl { margin: .75rem 0; }
    dl div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 1rem; padding: .2rem 0; }
    dt { color: var(--faint); }
    dd { margin: 0; }
    table { table-layout: fixed; border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; font-size: .92rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
    thead th, thead td { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
    .figure, del { white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    th [role=button] { cursor: pointer; }
    th [role=button]::after { content: " \\2195"; color: var(--faint); }
    th[aria-sort=ascending] [role=button]::after { content: " \\2191"; }
    th[aria-sort=descending] [role=button]::after { content: " \\2193"; }
    @media screen { th [role=button] { display: inline-block; min-height: 1.5rem; } }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .75rem 0 0; }
    .filter input { font: inherit; padding: .3rem .5rem; min-width: 14rem; color: inherit; background: var(--paper);
      border: 1px solid var(--faint); border-radius: 3px; }
    pre { overflow-x: auto; line-height: 1.1; }
    figure { margin: 1rem 0; overflow-x: auto; }
    figure svg { display: block; max-width: 100%; height: auto; }
    .figures { display: none; }
    .up { float: right; text-decoration: none; font-size: 1rem; }
    figcaption { color: var(--faint); font-size: .9rem; }
    .bar, .bar span { display: block; height: .8em; background: var(--line); min-width: 3rem; max-width: 10rem; }
    .bar { margin-top: .35em; }
    .bar span { background: var(--good); margin: 0; min-width: 0; print-color-adjust: exact; }
    .status { display: inline-block; width: .75em; height: .75em; margin-right: .4em; border: 1px solid transparent; }
    \(marks)
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #e8e8e8; --faint: #a9adb3; --link: #8ab8f5; --line: #43474d; --shade: #22262b;
        --good: #7fcf9f; --warning: #f0b35a; --bad: #ff8a80; }
      .status { outline: 1px solid var(--faint); }
    }
    @media screen and (max-width: 40rem) {
      body { padding: 0 .9rem 2rem; }
      h1 { font-size: 1.5rem; }
      .figures { display: inline; }
      dl div { grid-template-columns: 1fr; gap: 0; }
      .cards { table-layout: auto; }
      .cards, .cards tbody, .cards tfoot, .cards tr, .cards th, .cards td { display: block; width: auto; }
      .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .cards tr { border: 1px solid var(--line); border-radius: 4px; margin: .6rem 0; padding: .4rem .7rem; }
      .cards th, .cards td { border: 0; padding: .12rem 0; }
      .cards td:empty { display: none; }
      .cards .number { text-align: left; }
      .cards td[data-label]::before { content: attr(data-label) var(--colon); color: var(--faint); }
    }
    @page { size: A4; margin: 18mm 16mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, "Liberation Sans", sans-serif; color: #595959; } }
    @media print {
      :root { --paper: #fff; --ink: #000; --faint: #444; --link: #000; --line: #bbb; --good: #1f6b3f; --warning: #8a5300;
        --bad: #b3261e; }
      html { font-size: 9pt; line-height: 1.32; }
      body { padding: 0; max-width: none; }
      .skip, .filter, .up { display: none; }
      a { text-decoration: none; }
      h2, h3, h4, h4 + p { break-after: avoid; }
      h2, h3, h4 { margin-top: 1.1em; }
      h1 { margin-top: 0; }
      table { font-size: 8.2pt; margin: .4em 0 .8em; }
      th, td { padding: .18em .4em; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, figure, blockquote { break-inside: avoid; }
      th [role=button]::after { content: none !important; }
      nav ul { columns: 2; font-size: 8.5pt; line-height: 1.25; }
      nav a { padding: 0; }
      .status { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """

  /// A square for each status, which its pattern tells from the others where its colour does not.
  private static var marks: String {
    Status.allCases.map { status in
      let color = "#" + Paint.status(status).color
      let stripes = "transparent 0 2px, #fff 2px 3px"
      let fill =
        switch status {
        case .done, .inProgress: "background: \(color)"
        case .notStarted: "border-color: \(color)"
        case .planned:
          "border-color: \(color); background: repeating-linear-gradient(90deg, \(stripes)), \(color)"
        case .onHold: "background: repeating-linear-gradient(90deg, \(stripes)), \(color)"
        case .blocked:
          "background: repeating-linear-gradient(45deg, \(stripes)), repeating-linear-gradient(135deg, \(stripes)), \(color)"
        case .abandoned: "background: repeating-linear-gradient(135deg, \(stripes)), \(color)"
        }
      let shape = status == .done ? "; border-radius: 50%" : ""
      return ".\(status.rawValue) { \(fill)\(shape); }"
    }.joined(separator: "\n")
  }
}
