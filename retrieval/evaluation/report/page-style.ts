/** The look of a report: light and dark, narrow and wide, on screen and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --soft: #f4f5f7; --ink: #1d2330; --dim: #5b6475; --rule: #d9dde5;
  --good: #1a7f4b; --bad: #b3261e; --c1: #2563c9; --c2: #d9730d; --c3: #2a9461; --c4: #a33fa0; --c5: #8a6d1f; --c6: #52606d; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171d; --soft: #1d222b; --ink: #e6e9ef; --dim: #9aa4b5; --rule: #353c49; --good: #5fc993;
    --bad: #ff8f85; --c1: #79a8ff; --c2: #f3a04f; --c3: #62cb98; --c4: #d98bd6; --c5: #d3b45c; --c6: #a9b5c2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.8rem 0 .4rem; padding-top: .8rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
p { max-width: 44rem; margin: .4rem 0; }
.dim, figcaption { color: var(--dim); font-size: .875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; margin: 1rem 0; }
a { color: var(--c1); }
.wide { overflow-x: auto; }
figure { margin: 1rem 0 1.6rem; }
figure svg { display: block; width: 100%; min-width: 34rem; height: auto; }
table { border-collapse: collapse; font-size: .875rem; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .7rem; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; }
thead th { color: var(--dim); font-weight: 500; }
th[scope=row], thead th:first-child { text-align: left; font-weight: 500; padding-left: 0; }
td .dim { display: block; font-size: .75rem; line-height: 1.1; }
tbody th, td { vertical-align: top; }
.good { color: var(--good); } .bad { color: var(--bad); } .sure { font-weight: 650; }
details { margin: .6rem 0; } summary { cursor: pointer; }
article { background: var(--soft); border-radius: .5rem; padding: .8rem 1rem; margin: .8rem 0; break-inside: avoid; }
article h3 { margin: 0 0 .3rem; }
article p { font-size: .875rem; overflow-wrap: anywhere; max-width: none; }
@media print {
  :root { --paper: #fff; --soft: #f4f5f7; --ink: #000; --dim: #444; --rule: #ccc; --good: #1a7f4b; --bad: #b3261e;
    --c1: #2563c9; --c2: #c2610a; --c3: #2a9461; --c4: #a33fa0; --c5: #8a6d1f; --c6: #52606d; }
  nav { display: none; } figure, tr { break-inside: avoid; } .wide { overflow: visible; } figure svg { min-width: 0; }
  th, td { padding: .15rem .4rem; } table { font-size: .75rem; }
}
`;
