/** The pages' own style: light or dark as the reader's system is. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1c2128; --quiet: #5d6570; --edge: #dfe3e8; --panel: #fafbfc; --hover: #eef1f4;
  --red: #c62630; --orange: #b04a00; --green: #1a7f37; --blue: #0b62c4; --yellow: #8a6100;
  --series-0: #4269d0; --series-1: #d98200; --series-2: #c73e5a; --series-3: #2a8f9e; --series-4: #3ca951; --series-5: #8f5fc6; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1217; --text: #e3e8ee; --quiet: #97a0ab; --edge: #2a3038; --panel: #161a20; --hover: #1f252d;
  --red: #ff6b63; --orange: #f0883e; --green: #4cc261; --blue: #6cb1ff; --yellow: #dda73a;
  --series-0: #7c9cff; --series-1: #f0a840; --series-2: #ff7b93; --series-3: #5cc8d7; --series-4: #6cc774; --series-5: #b794f0; } }
* { box-sizing: border-box; }
body:has(> nav) { display: grid; grid-template: auto 1fr / 15.5rem minmax(0, 1fr); min-height: 100vh; } body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
a { color: var(--blue); text-decoration: none; } a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -99rem; padding: .4rem .8rem; background: var(--ground); z-index: 3; } .skip:focus { left: .5rem; top: .5rem; }
.bar { display: none; }
nav { grid-row: 1 / -1; color: var(--text); background: var(--panel); border: 0; border-right: 1px solid var(--edge); }
nav[popover] { display: block; position: sticky; inset: 0 auto auto 0; width: auto; height: 100vh; margin: 0; padding: 1.1rem .7rem 2rem; overflow: auto; font-size: 13px; }
nav p, nav summary { margin: 1rem .6rem .25rem; color: var(--quiet); font-size: 12px; } nav .name { margin-top: 0; color: var(--text); font-size: 14px; } nav summary { cursor: pointer; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li a { display: flex; justify-content: space-between; gap: .5rem; padding: .24rem .6rem; border-radius: 5px; color: inherit; overflow-wrap: anywhere; }
nav li a:hover { background: var(--hover); text-decoration: none; } nav [aria-current] { background: var(--hover); font-weight: 600; }
main { grid-column: 2; grid-row: 1 / -1; min-width: 0; width: 100%; max-width: 1360px; padding: 1.4rem 2rem 5rem; }
.page:not(:target, :has(:target)) { display: none; } main:not(:has(> .page:target, > .page :target)) > .page:first-child { display: block; }
article, section, h2 { scroll-margin-top: 1rem; }
h1 { margin: 0 0 .8rem; font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; } h2 { margin: 1.8rem 0 .7rem; font-size: 16px; font-weight: 600; } h3 { margin: 0; font-size: 13.5px; font-weight: 600; overflow-wrap: anywhere; }
p { margin: .3rem 0; max-width: 80ch; } .about, .lead { color: var(--quiet); } .about { padding: .5rem .8rem; border-left: 3px solid var(--edge); margin: .7rem 0; max-width: none; overflow-wrap: anywhere; }
small, .quiet { color: var(--quiet); font-size: 12px; font-weight: 400; }
code, pre { font: 12px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; } pre { margin: .4rem 0 0; max-height: 22rem; overflow: auto; white-space: pre-wrap; }
.chip { display: inline-block; padding: 0 .55em; margin: 0 .35rem .25rem 0; border: 1px solid var(--edge); border-radius: 1em; font-size: 12px; color: var(--quiet); overflow-wrap: anywhere; } .chip b { font-weight: 500; color: var(--text); }
.chip.critical { color: var(--red); border-color: currentColor; } .chip.error { color: var(--orange); border-color: currentColor; } .chip.warning { color: var(--yellow); border-color: currentColor; } .chip.info { color: var(--blue); border-color: currentColor; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 12px; }
.card { display: block; min-width: 0; padding: .9rem 1.1rem; border: 1px solid var(--edge); border-radius: 8px; background: var(--panel); color: var(--text); overflow-wrap: anywhere; }
.card + .card { margin-top: 12px; } .cards > .card { margin: 0; } .card h2 { margin: 0 0 .2rem; font-size: 15px; } a.card { display: flex; flex-direction: column; gap: .15rem; } a.card:hover { border-color: var(--blue); text-decoration: none; } a.card span { color: var(--quiet); font-size: 13px; } a.card small { margin-top: auto; }
.card:target { border-color: var(--blue); }
.board { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); grid-auto-rows: minmax(38px, auto); gap: 10px; margin: 1rem 0; }
.row { align-self: end; margin: .6rem 0 0; padding-bottom: 4px; border-bottom: 1px solid var(--edge); }
.panel { display: flex; flex-direction: column; min-width: 0; padding: 10px 14px; border: 1px solid var(--edge); border-radius: 8px; background: var(--panel); }
.panel header { display: flex; justify-content: space-between; align-items: start; gap: .5rem; } .panel > p { margin: 0; }
.shown { display: flex; flex: 1 1 auto; flex-direction: column; min-height: 0; padding: .5rem 0 .3rem; container-type: inline-size; } @container (max-width: 26rem) { .below span:nth-child(even) { display: none; } }
.sample { flex: none; padding: 0 .5em; border: 1px dashed var(--quiet); border-radius: 4px; color: var(--quiet); font-size: 11px; line-height: 1.5; }
.of-sample .chart, .of-sample .pie, .of-sample .one, .of-sample table { opacity: .62; } .of-sample .line { stroke-dasharray: 5 3; } .of-sample .one { font-style: italic; }
.asks { margin-top: auto; padding-top: 6px; border-top: 1px solid var(--edge); color: var(--quiet); font-size: 12px; } .asks p { margin: 2px 0; max-width: none; } .asks summary { cursor: pointer; }
.chart { display: grid; grid-template: minmax(7.5rem, 1fr) 1.4rem / var(--left) minmax(0, 1fr); gap: 0 .5rem; flex: 1 1 auto; font-size: 11px; font-variant-numeric: tabular-nums; color: var(--quiet); }
.left, .below { position: relative; } .left span { position: absolute; right: 0; transform: translateY(-50%); white-space: nowrap; } .below { grid-column: 2; } .below span { position: absolute; top: .2rem; transform: translateX(-50%); white-space: nowrap; } .below .first { transform: none; } .below .last { transform: translateX(-100%); }
.plot { width: 100%; height: 100%; overflow: visible; contain: size; } .plot * { vector-effect: non-scaling-stroke; }
.line { fill: none; stroke-width: 1.5; stroke-linejoin: round; } .grid { stroke: var(--edge); stroke-width: 1; } .threshold { stroke-width: 1.25; stroke-dasharray: 6 4; }
.legend { display: flex; flex-wrap: wrap; gap: 1px 14px; margin: .3rem 0 0; padding: 0; list-style: none; font-size: 12px; color: var(--quiet); } .legend li { overflow-wrap: anywhere; } .legend i { display: inline-block; width: 10px; height: 3px; margin-right: 6px; border-radius: 2px; vertical-align: middle; } .legend b { color: var(--text); font-weight: 500; } .limits { margin-bottom: .3rem; }
.firing { opacity: .28; } .timeline { --side: 11rem; margin: .6rem 0; container-type: inline-size; } .timeline .chart { grid-template-rows: 11rem 1.4rem; padding-right: calc(var(--side) + .6rem); } .strip { display: grid; grid-template-columns: minmax(0, 1fr) var(--side); gap: .6rem; align-items: center; margin: 3px 0 0 var(--gutter); color: var(--quiet); } .strip svg { width: 100%; height: 12px; border-radius: 3px; background: var(--hover); } .strip .firing { opacity: .85; } .strip span { font-size: 12px; overflow-wrap: anywhere; } .strip b { color: var(--text); font-weight: 500; } .timeline .legend { margin: .4rem 0 0 var(--gutter); } .legend .dashed { height: 0; border-top: 2px dashed; border-radius: 0; }
.pie { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; justify-content: center; margin: auto 0; } .pie svg { flex: 0 1 11rem; min-width: 7rem; } .pie text { fill: var(--text); font-size: 22px; } .pie .legend { flex-direction: column; }
.one { margin: auto; padding: 0 .4em; border-radius: 6px; text-align: center; font-size: 30px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.failed { color: var(--red); font-size: 12px; overflow-wrap: anywhere; } .none { color: var(--yellow); font-size: 12px; }
.scrolls { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 12.5px; } th, td { padding: 4px 14px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--edge); } th { color: var(--quiet); font-weight: 500; white-space: nowrap; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.plain { margin: .4rem 0; padding: 0; list-style: none; } .plain li { padding: .15rem 0; } details > summary { width: fit-content; max-width: 100%; } .card summary, .closed-row > summary { color: var(--quiet); font-size: 13px; cursor: pointer; } .closed-row { grid-column: 1 / -1; margin-top: .6rem; } .closed-row > summary { font-size: 16px; font-weight: 600; color: var(--text); }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .15rem .9rem; margin: .4rem 0; font-size: 13px; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.pipeline { display: flex; gap: 10px; align-items: center; padding: 8px 0; border-top: 1px solid var(--edge); overflow-x: auto; } .pipeline b { flex: 0 0 9rem; font-weight: 500; } .arrow { color: var(--quiet); }
.stack { display: flex; flex-direction: column; gap: 4px; } .chain { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
.box { padding: 1px 8px; border: 1px solid var(--edge); border-radius: 5px; background: var(--ground); font-size: 12px; white-space: nowrap; } .connector { border-radius: 12px; border-style: dashed; }
.bars { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr) auto; grid-auto-flow: dense; gap: .35rem 1rem; align-items: center; font-size: 13px; } .bars span { grid-column: 1; } .bars i { grid-column: 2; display: block; height: 12px; border-radius: 3px; background: var(--series-0); } .bars b { grid-column: 3; font-weight: 500; text-align: right; font-variant-numeric: tabular-nums; }
.fields th:first-child { width: 24%; } .fields td:first-child code { overflow-wrap: normal; } .fields td p { margin: 0 0 .2rem; } .fields .must { color: var(--red); }
@media (max-width: 860px) {
  body:has(> nav) { display: block; } .bar { display: flex; align-items: center; gap: .6rem; position: sticky; top: 0; z-index: 2; padding: .5rem 1rem; background: var(--ground); border-bottom: 1px solid var(--edge); } .bar .chip { margin: 0; }
  button { padding: .3rem .8rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--panel); color: var(--text); font: inherit; }
  nav[popover] { position: fixed; width: min(20rem, 85vw); } nav[popover]:not(:popover-open) { display: none; } nav::backdrop { background: rgb(0 0 0 / .35); } nav li a { padding: .45rem .6rem; }
  main { padding: 1rem 1rem 4rem; } article, section, h2 { scroll-margin-top: 3.5rem; }
  .timeline { --side: 6.5rem; } .board { display: flex; flex-direction: column; } .row { align-self: stretch; } .chart { min-height: 11rem; } .pipeline { flex-direction: column; align-items: start; } .pipeline b { flex: none; } .pipeline > .arrow { transform: rotate(90deg); }
  .bars { grid-template-columns: minmax(0, 1fr) auto; grid-auto-flow: row; gap: .1rem 1rem; } .bars i { grid-column: 1 / -1; margin-bottom: .5rem; } .bars b { grid-column: 2; }
}
@media print { nav, .bar { display: none !important; } body { display: block; } .panel, .card { break-inside: avoid; } }
`;
