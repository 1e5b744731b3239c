/// The style sheets of the pages. They load nothing: fonts are those of the reader's machine.
enum Stylesheet {
    /// Fill patterns shared by the drawings.
    static let patterns: StaticString = """

        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="3" height="6"/>\
        </pattern></defs></svg>

        """

    static let screen: StaticString = """

        :root {
          --paper: #fbfaf7; --card: #ffffff; --ink: #1d2530; --quiet: #59636f; --line: #dcd9d1; --faint: #f1efe9;
          --accent: #1f5673; --accent-ink: #ffffff; --good: #1c5c3c; --good-ground: #e3f1e8; --open: #6d4a00;
          --open-ground: #fbefcf; --bad: #8c1d18; --bad-ground: #fbe5e2; --for: #2b6a8f; --against: #b4551c;
          --sea: #f2f5f6; --grid: #d5dde1; --shade: #00000026;
          --sans: "Source Sans 3", "Source Sans Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
            "Helvetica Neue", Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
          --serif: "Source Serif 4", Charter, "Iowan Old Style", Georgia, "Noto Serif", "Noto Serif CJK SC",
            "Songti SC", serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
          color-scheme: light;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #14181d; --card: #1b2027; --ink: #e6e4de; --quiet: #a3abb5; --line: #363d47; --faint: #232932;
            --accent: #8cc4e3; --accent-ink: #10202b; --good: #9fdbb8; --good-ground: #1c3427; --open: #f0cf80;
            --open-ground: #3a2f14; --bad: #f5b3ab; --bad-ground: #43201d; --for: #6fb3da; --against: #e59a62;
            --sea: #1a2128; --grid: #303a44; --shade: #00000080; color-scheme: dark;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans);
          overflow-wrap: break-word;
        }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100rem; top: 0; padding: 0.6rem 1rem; background: var(--accent); }
        .skip { color: var(--accent-ink); z-index: 2; }
        .skip:focus { left: 0; }
        .patterns { position: absolute; }
        .masthead { padding: 2.6rem clamp(1rem, 4vw, 3.5rem) 1.6rem; border-bottom: 1px solid var(--line); }
        .kicker { margin: 0; color: var(--accent); font-size: 0.82rem; font-weight: 600; letter-spacing: 0.09em; }
        .kicker { text-transform: uppercase; }
        h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; }
        h1, h2, h3, h4 { overflow-wrap: anywhere; }
        h1 { margin: 0.35rem 0 1.2rem; font-size: clamp(1.7rem, 4vw, 2.5rem); letter-spacing: -0.01em; }
        h2 { margin: 0 0 0.8rem; font-size: 1.65rem; }
        h3 { margin: 2rem 0 0.6rem; font-size: 1.25rem; }
        h4 { margin: 0; font-size: 1.15rem; }
        p { margin: 0 0 0.8rem; max-width: 44rem; }
        dl, dd, ul, ol, figure { margin: 0; padding: 0; }
        .facts { display: flex; flex-wrap: wrap; gap: 0.8rem 2.4rem; }
        .facts > div { min-width: 0; }
        .facts dd { overflow-wrap: anywhere; }
        .facts + :is(.reasons, .scroll), .reasons + .scroll { margin-top: 1rem; }
        .commands { list-style: none; }
        .commands li { margin-bottom: 0.4rem; }
        .facts dt { color: var(--quiet); font-size: 0.82rem; }
        .columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); }
        .columns { gap: clamp(1.5rem, 3vw, 3.5rem); max-width: 88rem; padding: 0 clamp(1rem, 4vw, 3.5rem); }
        .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; }
        .contents { padding: 2.2rem 0.3rem 2rem; font-size: 0.92rem; }
        .contents-title { margin: 0 0 0.5rem; color: var(--quiet); font-size: 0.82rem; }
        .contents ol { list-style: none; }
        .contents ol ol { margin-left: 0.9rem; }
        .contents a { display: block; padding: 0.24rem 0; color: var(--ink); text-decoration: none; }
        .contents a:hover { color: var(--accent); text-decoration: underline; }
        .note { color: var(--quiet); font: 400 0.85em var(--sans); font-variant-numeric: tabular-nums; }
        main { min-width: 0; padding: 2.2rem 0 3rem; }
        .single main { max-width: 88rem; padding-inline: clamp(1rem, 4vw, 3.5rem); }
        section + section { margin-top: 3.2rem; padding-top: 2.2rem; border-top: 1px solid var(--line); }
        .lead, .quiet { color: var(--quiet); }
        .small { font-size: 0.82em; }
        .mono, code { font-family: var(--mono); font-size: 0.86em; }
        code { padding: 0.08em 0.35em; background: var(--faint); border-radius: 3px; overflow-wrap: anywhere; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1px; }
        .figures { list-style: none; margin-bottom: 1.4rem; background: var(--card); border: 1px solid var(--line); }
        .figures { border-radius: 8px; overflow: hidden; }
        .figures li { padding: 0.9rem 1.1rem 1rem; box-shadow: 0 0 0 1px var(--line); font-size: 0.88rem; }
        .figures a { display: block; color: inherit; text-decoration: none; }
        .figures a:hover .noun { text-decoration: underline; }
        .figures .number { font: 600 1.9rem/1.2 var(--serif); color: var(--accent); }
        .figures .noun { font-weight: 600; }
        .caution { padding-left: 0.9rem; border-left: 3px solid var(--against); }
        .scroll { overflow-x: auto; margin: 0 0 1rem; }
        .scroll {
          --ground: var(--paper);
          background:
            linear-gradient(to right, var(--ground) 40%, transparent) left / 2.4rem 100% no-repeat local,
            linear-gradient(to left, var(--ground) 40%, transparent) right / 2.4rem 100% no-repeat local,
            linear-gradient(to right, var(--shade), transparent) left / 0.7rem 100% no-repeat scroll,
            linear-gradient(to left, var(--shade), transparent) right / 0.7rem 100% no-repeat scroll;
        }
        .card .scroll { --ground: var(--card); }
        table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.45; }
        caption { padding: 0.5rem 0 0.4rem; text-align: left; color: var(--quiet); font-size: 0.86rem; }
        th, td { padding: 0.55rem 1.1rem 0.6rem 0; text-align: left; vertical-align: baseline; }
        th:last-child, td:last-child { padding-right: 0.2rem; }
        thead th { padding-block: 0.3rem; color: var(--quiet); font-size: 0.82rem; font-weight: 600; }
        thead th { border-bottom: 1.5px solid var(--line); vertical-align: bottom; }
        tbody tr + tr > * { border-top: 1px solid var(--line); }
        tbody th { font-weight: 600; }
        table.wide :is(th, td):nth-child(1) { width: 11.5rem; }
        table.wide :is(th, td):nth-child(2) { width: 10.5rem; }
        table.wide :is(th, td):nth-child(5) { width: 10rem; }
        table.signatures :is(th, td):nth-child(1) { width: 2.5rem; }
        table.signatures :is(th, td):nth-child(2) { width: 15rem; }
        table.signatures :is(th, td):nth-child(3) { width: 15rem; }
        table.signatures :is(th, td):nth-child(5) { width: auto; }
        time, .short { white-space: nowrap; }
        .evidence-table thead th:last-child { text-align: right; }
        .brief tbody th, .brief .mono { overflow-wrap: anywhere; }
        table.members, table.rows { table-layout: fixed; }
        :is(.members, .rows) :is(th, td) { overflow-wrap: anywhere; }
        .rows th:first-child { width: 11rem; }
        table.data { min-width: 34rem; }
        table.legs { min-width: 48rem; }
        table.wide { min-width: 54rem; }
        td, tbody th { overflow-wrap: break-word; }
        .under, .line, .source, .record, .advice { display: block; }
        .spaced { margin-top: 0.4rem; }
        .under, .record { color: var(--quiet); font-size: 0.85em; font-weight: 400; }
        .mono.under { font-size: 0.78em; overflow-wrap: anywhere; }
        .record { overflow-wrap: anywhere; }
        .source + .source { margin-top: 0.3rem; }
        .advice { color: var(--quiet); }
        .figure, .bits, time { font-variant-numeric: tabular-nums; }
        td.bits { text-align: right; white-space: nowrap; font-weight: 600; }
        .sum > * { border-top: 2px solid var(--ink) !important; }
        .statements tbody th { width: 11rem; font-weight: 400; color: var(--quiet); }
        .statements td:last-child { width: 38%; font-size: 0.92em; }
        .name { font-size: 1.05em; }
        .said { font-weight: 400; }
        .leg-number { width: 3rem; }
        :lang(zh), :lang(ja), :lang(ko) { line-height: 1.6; font-style: normal; letter-spacing: 0.01em; }
        :lang(zh) { font-family: var(--sans); }
        h1 :lang(zh), h3 :lang(zh), h4 :lang(zh) { font-family: var(--serif); }
        .codepoint { padding: 0 0.25em; border: 1px dashed var(--bad); border-radius: 3px; color: var(--bad); }
        .codepoint { font: 0.75em var(--mono); unicode-bidi: isolate; white-space: nowrap; }
        .badge { display: inline-block; padding: 0.08rem 0.55rem; border-radius: 3px; border: 1px solid; }
        .badge { font: 700 0.78rem/1.5 var(--sans); letter-spacing: 0.02em; white-space: nowrap; }
        .badge > span { display: inline-block; min-width: 0.9em; text-align: center; }
        .passed { color: var(--good); background: var(--good-ground); }
        .open { color: var(--open); background: var(--open-ground); }
        .failed { color: var(--bad); background: var(--bad-ground); }
        .badge.plain { color: var(--quiet); background: var(--faint); }
        .marking { display: inline-block; padding: 0 0.45rem; border: 1px solid var(--quiet); border-radius: 3px; }
        .marking { font-size: 0.78rem; font-weight: 600; }
        .reasons { list-style: none; margin-top: 0.4rem; font-size: 0.92em; }
        .reasons code { white-space: nowrap; }
        .reasons li + li { margin-top: 0.5rem; }
        .check { color: var(--quiet); font-size: 0.84em; }
        .check::before { content: "· "; }
        .check.good { color: var(--good); }
        .check.bad { color: var(--bad); font-weight: 600; }
        .card { margin: 1.2rem 0 1.6rem; padding: 1.3rem clamp(1rem, 2.4vw, 1.7rem) 1rem; background: var(--card); }
        .card { border: 1px solid var(--line); border-radius: 8px; }
        .card:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
        .card h3 { margin: 0; }
        .card .and { color: var(--quiet); font-weight: 400; font-style: italic; }
        .card-facts { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: baseline; }
        .card-facts { margin: 0.4rem 0 0.9rem; font-size: 0.88rem; max-width: none; }
        .card-facts .mono { overflow-wrap: anywhere; }
        .why { font-size: 1.02rem; }
        .uncertainty { color: var(--open); }
        .decision q { quotes: "“" "”"; }
        .kind-heading { margin-top: 2.4rem; }
        .list-title { margin: 0.6rem 0 0.2rem; color: var(--quiet); font-size: 0.86rem; }
        .links { margin: 0 0 1rem 1.1rem; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2rem; margin: 0.4rem 0 1rem; }
        .side-name { margin: 0 0 0.2rem; font-weight: 600; }
        .sides > div { min-width: 0; overflow-wrap: anywhere; }
        .sides > div { padding-left: 0.9rem; border-left: 3px solid var(--line); font-size: 0.92rem; }
        details { border-top: 1px solid var(--line); }
        summary { padding: 0.6rem 0; cursor: pointer; }
        summary:hover { color: var(--accent); }
        .finding:last-of-type { border-bottom: 1px solid var(--line); }
        .glossary { display: grid; gap: 0.9rem; max-width: 52rem; }
        .glossary > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0.2rem 1.6rem; }
        .glossary dt { font-weight: 600; }
        footer { padding: 1.4rem clamp(1rem, 4vw, 3.5rem) 2.4rem; border-top: 1px solid var(--line); }
        footer { color: var(--quiet); font-size: 0.9rem; }
        @media (max-width: 60rem) {
          .columns { display: block; }
          .contents { position: static; max-height: none; padding: 1.4rem 0 0; }
          .contents > ol { columns: 2 13rem; column-gap: 2rem; }
          .contents li { break-inside: avoid; }
        }
        @media (max-width: 36rem) {
          body { font-size: 0.97rem; }
          table.statements, table.members, table.rows { min-width: 0; }
          .rows th:first-child { width: 7rem; }
          .statements tbody th { width: 7.4rem; }
          :is(.statements, .members) :is(th, td) { padding-right: 0.7rem; overflow-wrap: anywhere; }
          table.wide { min-width: 0; }
          .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .wide tbody :is(tr, th, td) { display: block; }
          .wide tbody :is(th, td):nth-child(n) { width: auto; padding: 0.25rem 0; border: 0; }
          .wide tbody tr { padding: 0.6rem 0; }
          .wide tbody tr + tr { border-top: 1px solid var(--line); }
          .wide td::before { content: attr(data-column); display: block; color: var(--quiet); font-size: 0.82rem; }
          .sides, .glossary > div { grid-template-columns: 1fr; }
          .masthead { padding-top: 1.6rem; }
          .contents > ol { columns: 1; }
          h2 { font-size: 1.4rem; }
        }
        @media (forced-colors: active) { .badge, .card, .marking { border: 1px solid CanvasText; } }

        """

    /// Additional styles of the review page.
    static let review: StaticString = """
        .review main { max-width: 66rem; padding-inline: clamp(1rem, 4vw, 3.5rem); }
        .review .card > header h2 { font-size: 1.25rem; margin: 0; }
        .review .card { scroll-margin-top: 7rem; }
        .review .card.current { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
        .tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; }
        .tools { gap: 0.4rem 0.7rem; padding: 0.7rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
        .tools label { display: flex; flex: 1 1 15rem; align-items: center; gap: 0.6rem; white-space: nowrap; }
        .tools input { min-width: 6rem; flex: 1; }
        @media (max-height: 32rem) { .tools { position: static; } }
        .tools input, .review button { padding: 0.3rem 0.7rem; border: 1px solid var(--quiet); border-radius: 4px; }
        .tools input, .review button { font: inherit; color: var(--ink); background: var(--card); }
        .review button { cursor: pointer; }
        .review button:disabled { color: var(--quiet); border-color: var(--line); cursor: default; }
        .review button[aria-pressed="true"] { color: var(--accent-ink); background: var(--accent); font-weight: 600; }
        .answers { display: flex; gap: 0.6rem; }
        kbd { padding: 0 0.35em; border: 1px solid var(--quiet); border-radius: 3px; font: 0.86em var(--mono); }
        @media print { .tools, .answers { display: none; } }

        """

    static let plots: StaticString = """
        figure { margin: 0.6rem 0 1rem; }
        figcaption { color: var(--quiet); font-size: 0.88rem; max-width: 50rem; }
        figcaption strong { color: var(--ink); }
        .plot { display: block; width: 100%; height: auto; font-family: var(--sans); }
        .map { min-width: 40rem; }
        .diagram { min-width: 22rem; max-width: 30rem; }
        .waterfall { min-width: 30rem; max-width: 42.5rem; }
        .plot text { fill: var(--ink); font-size: 14px; unicode-bidi: isolate; }
        .frame { fill: var(--sea); stroke: var(--line); }
        .graticule path { stroke: var(--grid); stroke-width: 1; fill: none; }
        .plot .degrees { fill: var(--quiet); font-size: 11px; }
        .leg { fill: none; stroke: var(--for); stroke-width: 2.4; stroke-linecap: butt; }
        .planned { stroke-dasharray: 9 6; }
        .inferred { stroke-dasharray: 2.4 4.2; }
        .arrow { fill: var(--for); }
        .stop { fill: var(--card); stroke: var(--ink); stroke-width: 2.2; }
        .leader { stroke: var(--quiet); stroke-width: 0.9; fill: none; }
        .plot .place { font-weight: 600; paint-order: stroke; stroke: var(--sea); stroke-width: 4px; }
        .diagram .place { stroke: none; }
        .plot .leg-words, .plot .leg-goods { fill: var(--quiet); font-size: 13px; }
        .badge-disc { fill: var(--for); stroke: var(--sea); stroke-width: 2; }
        .plot .badge-number { fill: var(--card); font-size: 12px; font-weight: 700; text-anchor: middle; }
        .inset-mark { fill: none; stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 3 3; }
        .plot .panel-title { font-size: 13px; font-weight: 700; }
        .key { display: inline-block; margin-right: 1rem; white-space: nowrap; }
        .sample { width: 36px; height: 8px; vertical-align: middle; }
        .hatch-ground { fill: var(--card); }
        .hatch-line { fill: var(--against); }
        .bar.prior { fill: var(--quiet); }
        .bar.for { fill: var(--for); }
        .bar.against { fill: url(#hatch); stroke: var(--against); stroke-width: 1.2; }
        .bar.total { fill: var(--ink); }
        .connector { stroke: var(--quiet); stroke-width: 1; }
        .tick { stroke: var(--grid); stroke-width: 1; }
        .threshold { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 5 4; }
        .plot .threshold-label, .plot .tick-label, .plot .unit { font-size: 12px; fill: var(--quiet); }
        .plot .threshold-label, .plot .tick-label { text-anchor: middle; }
        .plot .threshold-label { fill: var(--ink); }
        .plot .threshold-label.end { text-anchor: end; }
        .plot .threshold-label.start { text-anchor: start; }
        .plot .unit { text-anchor: end; }
        .plot .row-label, .plot .row-bits { font-size: 13px; }
        .plot .row-bits { text-anchor: end; font-variant-numeric: tabular-nums; }
        .plot .total { font-weight: 700; }

        """

    static let print: StaticString = """
        @page { size: A4; margin: 16mm 14mm 18mm; }
        @media print {
          :root { --paper: #ffffff; --sea: #ffffff; --faint: #f4f4f4; }
          html { font-size: 9.4pt; }
          body { font-size: 1rem; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .skip { display: none; }
          .masthead { padding: 0 0 1rem; }
          .columns { display: block; padding: 0; max-width: none; }
          .contents { position: static; max-height: none; padding: 1rem 0 0;}
          .contents > ol { columns: 2; }
          main, .single main, .review main { max-width: none; padding: 1rem 0 0; }
          footer { padding: 0; }
          footer { margin-top: 1.6rem; padding-top: 0.8rem; }
          section + section { margin-top: 1.6rem; padding-top: 1.2rem; }
          h2, h3, h4, caption, .card > header, .kind-heading { break-after: avoid; }
          tr, figure, .figures li, .sides, .glossary > div, .reasons li { break-inside: avoid; }
          thead { display: table-header-group; }
          .scroll { overflow: visible; background: none; }
          table, table.wide, table.legs, table.data { min-width: 0; font-size: 0.9rem; }
          table.wide :is(th, td):nth-child(n) { width: auto; }
          thead { break-after: avoid; break-inside: avoid; }
          tbody tr:first-child { break-before: avoid; }
          tbody tr:last-child { break-before: avoid; }
          .card .scroll { break-inside: avoid; }
          .card { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
          th, td { padding-right: 0.7rem; }
          .badge { font-size: 0.76rem; padding: 0 0.3rem; }
          .map, .diagram, .waterfall { min-width: 0; }
          .waterfall { max-width: 130mm; }
          .card { padding: 0.8rem 1rem 0.4rem; box-shadow: none !important; }
          a { color: inherit; text-decoration: none; }
          details::details-content { content-visibility: visible !important; display: block !important; }
          details > * { display: block; }
          summary { list-style: none; font-weight: 600; break-after: avoid; }
          summary::marker { content: ""; }
          p { orphans: 3; widows: 3; }
        }

        """
}
