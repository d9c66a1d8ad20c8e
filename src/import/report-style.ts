/** The style of the report: light and dark, from a telephone to a wide screen. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#c4c8ce, #4a4f57); --soft: light-dark(#5c636d, #a4abb5);
  --found: light-dark(#d6f0dc, #1d4429); --doubt: light-dark(#ffe39a, #5c4700); --bad: light-dark(#a3161b, #ff9a94); }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 100rem; overflow-wrap: anywhere; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; }
h3 { font-size: 1rem; margin: 0.75rem 0 0.25rem; }
section { border-top: 2px solid var(--line); margin-top: 2rem; }
a { color: inherit; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; margin: 0.5rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.75rem 0.3rem 0; text-align: start; vertical-align: top; }
th { font-weight: 600; }
td { overflow-wrap: anywhere; }
.wide th { overflow-wrap: normal; white-space: nowrap; }
.list tbody th { overflow-wrap: anywhere; white-space: normal; }
.list { width: 100%; }
.failed td, .problem { color: var(--bad); }
.narrow { display: none; }
.pair { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
pre { border: 1px solid var(--line); margin: 0; max-height: 45rem; overflow: auto; padding: 0.5rem; white-space: pre-wrap;
  overflow-wrap: anywhere; font-size: 0.85rem; }
mark { background: var(--doubt); color: inherit; }
mark.sure { background: var(--found); }
del, small { color: var(--soft); }
small { font-style: italic; }
:target { outline: 2px solid; outline-offset: 2px; }
@media (max-width: 60rem) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .list, .list tbody, .list tr, .list th, .list td, .wide table, .wide tbody, .wide tr, .wide tbody th, .wide td { display: block; }
  .wide thead { display: none; }
  .narrow, .wide td:nth-child(n+3) { display: inline; }
  .wide td:nth-child(n+3) { margin-inline-end: 0.75rem; }
  .wide tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
  .wide tbody th, .wide td { border: 0; padding: 0; white-space: normal; }
}
`;
