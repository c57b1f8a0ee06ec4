/** The page's own style: light or dark as the reader's system is. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #656d76; --edge: #d0d7de; --panel: #f6f8fa;
  --red: #cf222e; --orange: #bc4c00; --green: #1a7f37; --blue: #0969da; --yellow: #9a6700;
  --series-0: #4269d0; --series-1: #d98200; --series-2: #c73e5a; --series-3: #2a8f9e; --series-4: #3ca951; --series-5: #8f5fc6; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #e6edf3; --quiet: #8d96a0; --edge: #30363d; --panel: #161b22;
  --red: #f85149; --orange: #f0883e; --green: #3fb950; --blue: #58a6ff; --yellow: #d29922;
  --series-0: #7c9cff; --series-1: #f0a840; --series-2: #ff7b93; --series-3: #5cc8d7; --series-4: #6cc774; --series-5: #b794f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
nav { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.5rem; padding: .7rem 1.5rem; background: var(--ground); border-bottom: 1px solid var(--edge); }
a { color: var(--blue); text-decoration: none; }
main { max-width: 1400px; margin: 0 auto; padding: 0 1.5rem 4rem; }
section, h2 { scroll-margin-top: 3.5rem; }
h2 { margin: 2.5rem 0 1rem; } h3 { margin: 2rem 0 .3rem; } h4 { margin: 0; font-size: 13px; }
p { margin: .3rem 0; } small, .quiet { color: var(--quiet); font-size: 12px; }
code { font: 11.5px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.list { display: flex; flex-wrap: wrap; gap: 1rem; } .about { padding: .6rem 0; color: var(--quiet); }
.board { display: grid; grid-template-columns: repeat(12, 1fr); grid-auto-rows: 42px; gap: 8px; margin: .8rem 0; }
.row { align-self: end; font-weight: 600; border-bottom: 1px solid var(--edge); padding-bottom: 4px; }
.panel { display: flex; flex-direction: column; min-width: 0; overflow: auto; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--panel); }
.panel header { display: flex; justify-content: space-between; gap: .5rem; } .panel header span { white-space: nowrap; }
.asks { margin-top: auto; padding-top: 6px; color: var(--quiet); } .asks p { margin: 2px 0; font-size: 12px; } .asks .hidden { opacity: .6; }
.asks i, .legend i { display: inline-block; width: 10px; height: 3px; margin-right: 5px; vertical-align: middle; }
.chart { width: 100%; min-height: 0; flex: 1 1 120px; } .line { fill: none; stroke-width: 1.5; } .grid { stroke: var(--edge); stroke-width: .5; }
.axis { fill: var(--quiet); font-size: 10px; } .threshold { stroke-width: 1; stroke-dasharray: 5 3; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 12px; margin: 2px 0; padding: 0; list-style: none; font-size: 11px; color: var(--quiet); }
.value { margin: auto 0; text-align: center; font-size: 30px; font-weight: 600; } .none { margin: auto; }
.failed { color: var(--red); font-size: 12px; overflow-wrap: anywhere; }
table { border-collapse: collapse; font-size: 12px; } .wide { width: 100%; font-size: 13px; }
th, td { padding: 4px 10px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--edge); } th { color: var(--quiet); font-weight: 500; }
.chip { display: inline-block; padding: 0 7px; margin-right: 4px; border: 1px solid var(--edge); border-radius: 9px; font-size: 12px; }
.chip.critical { color: var(--red); border-color: currentColor; } .chip.error { color: var(--orange); border-color: currentColor; } .chip.warning { color: var(--yellow); border-color: currentColor; } .chip.info { color: var(--blue); border-color: currentColor; }
.pipeline { display: flex; gap: 10px; align-items: center; padding: 6px 0; border-bottom: 1px solid var(--edge); overflow-x: auto; } .pipeline b { flex: 0 0 11rem; } .arrow { color: var(--quiet); }
.stack { display: flex; flex-direction: column; gap: 4px; } .chain { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
.box { padding: 1px 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--panel); font-size: 12px; white-space: nowrap; } .connector { border-radius: 12px; border-style: dashed; }
.bars { width: 60%; } .bars i { display: block; height: 10px; margin-top: 5px; border-radius: 3px; background: var(--series-0); }
`;
