// The style and the only script of the page. The Content-Security-Policy contains their hashes, so that no other
// script can run.

export const STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --line: #e1e4ea; --text: #1b2130; --soft: #5d677a;
  --good: #12805c; --busy: #2563c9; --wait: #8a6100; --bad: #c02b3c; --gone: #6b7280; --code: #f0f2f6; }
@media (prefers-color-scheme: dark) { :root { --ground: #11141a; --card: #191e27; --line: #2b323f; --text: #e5e9f0;
  --soft: #99a3b5; --good: #4ccb9c; --busy: #7ab0ff; --wait: #e3b94f; --bad: #ff8088; --gone: #98a0ae; --code: #11151c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
.page { max-width: 76rem; margin: 0 auto; padding: 1.75rem 1.5rem 4rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
h1 { font-size: 1.35rem; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 1rem; margin: 2rem 0 .6rem; }
h2 small, header p, .soft { color: var(--soft); font-weight: 400; font-size: .875rem; }
header p { margin: 0; }
#live { margin-left: auto; font-size: .8rem; color: var(--soft); }
#live::before { content: ""; display: inline-block; width: .5rem; height: .5rem; margin-right: .4rem; border-radius: 50%; background: var(--good); }
#live.lost { color: var(--bad); } #live.lost::before { background: var(--bad); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; }
.facts div, .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.facts div { padding: .7rem .9rem; }
.facts dt { color: var(--soft); font-size: .78rem; } .facts dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.card { padding: .9rem 1.1rem; margin: 0 0 .75rem; }
.card .top { display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: baseline; }
.card h3 { margin: 0; font-size: 1.02rem; overflow-wrap: anywhere; }
.card .status { margin-left: auto; }
.card dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .5rem 1.25rem; margin: .7rem 0 0; }
.card dt { color: var(--soft); font-size: .78rem; } .card dd { margin: 0; overflow-wrap: anywhere; }
.card p { margin: .5rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
.status { font-size: .8rem; font-weight: 600; padding: .1rem .6rem; border-radius: 1rem; color: var(--tone); border: 1px solid currentColor; white-space: nowrap; }
.running { --tone: var(--good); } .starting, .provisioning { --tone: var(--busy); } .pending, .paused { --tone: var(--wait); }
.crashed { --tone: var(--bad); } .deleting { --tone: var(--gone); }
details { margin-top: .7rem; } summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
pre, code, td.path { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .82rem; }
pre { background: var(--code); border-radius: .4rem; padding: .8rem; overflow: auto; max-height: 24rem; margin: .5rem 0 0; }
.log { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .38rem .8rem; border-top: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
thead th { border-top: 0; color: var(--soft); font-weight: 500; font-size: .78rem; }
td.path { white-space: normal; overflow-wrap: anywhere; min-width: 16rem; } td.note { white-space: normal; color: var(--soft); }
.ok { color: var(--good); } .refused { color: var(--wait); } .failed { color: var(--bad); }
.none { padding: 1.4rem; text-align: center; color: var(--soft); background: var(--card); border: 1px dashed var(--line); border-radius: .6rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: .82rem; } footer a { color: inherit; margin-right: 1rem; }
`;

/** Reloads the content once a second while the page is visible. Keeps opened details open. */
export const SCRIPT = `
const main = document.querySelector("main"), live = document.getElementById("live");
const opened = () => [...main.querySelectorAll("details[open]")].map((one) => one.dataset.key);
let last = "";
async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch("/_emulator/page", { cache: "no-store" });
    if (!answer.ok) throw new Error(answer.status);
    const text = await answer.text();
    if (text !== last) {
      const keys = opened(), focused = document.activeElement?.closest("details")?.dataset.key;
      main.innerHTML = last = text;
      for (const one of main.querySelectorAll("details")) {
        one.open = keys.includes(one.dataset.key);
        if (one.dataset.key === focused) one.querySelector("summary").focus();
      }
    }
    live.textContent = "live"; live.className = "";
  } catch { live.textContent = "the emulator does not answer"; live.className = "lost"; }
}
setInterval(refresh, 1000);
document.addEventListener("visibilitychange", refresh);
`;
