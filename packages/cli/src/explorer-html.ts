/** The page before its script has filled it; nothing in it comes from a results folder. */
export const EXPLORER_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorer of simulated results</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script src="/page.js" defer></script>
</head>
<body>
<main>
<h1 id="title">Explorer of simulated results</h1>
<p id="question"></p>
<form id="controls" aria-label="What to look at"></form>
<p class="buttons">
<button type="button" id="simulate">Simulate here</button>
<button type="button" id="cancel" disabled>Cancel</button>
<button type="button" id="reset">Reset</button>
<progress id="progress" value="0" max="1" aria-label="Replications simulated"></progress>
</p>
<section aria-labelledby="answer-title">
<h2 id="answer-title">Answer</h2>
<p id="answer" role="status"></p>
<div class="sides">
<section aria-labelledby="benefits-title"><h3 id="benefits-title">Benefits</h3><dl id="benefit"></dl></section>
<section aria-labelledby="harms-title"><h3 id="harms-title">Harms</h3><dl id="harm"></dl></section>
</div>
<p id="basis"></p>
</section>
<p>All people here are synthetic. The figures say what the model gives, not what happens to anybody.</p>
</main>
<noscript><p>This page simulates in your browser and needs its script. The report of the results reads without.</p></noscript>
</body>
</html>
`;

/** Its look; light and dark by the reader's setting. */
export const EXPLORER_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --raised: #f5f6f8; --line: #8a929e; --text: #16202c; --accent: #0b5c8f; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15191e; --raised: #1e242b; --line: #7a8594; --text: #e8ecf1; --accent: #7cc0ee; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 64rem; padding: 0 1rem 3rem; background: var(--ground); color: var(--text);
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 1rem 2rem; }
label { display: block; font-weight: 600; }
output { display: block; }
select, input { width: 100%; min-height: 2.5rem; font: inherit; }
button { min-height: 2.75rem; padding: 0 1.25rem; font: inherit; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
progress { flex: 1 1 8rem; accent-color: var(--accent); }
#answer { border-left: 4px solid var(--accent); padding-left: 1rem; font-size: 1.2rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
.sides section { background: var(--raised); border-radius: 6px; padding: 0 1.25rem 0.75rem; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; }
`;
