export const style = `
:root {
  --paper: #f5f5f5; --card: #ffffff; --ink: #1f1f1f; --quiet: #5c5c5c; --line: #dcdcdc; --action: #4f52b2; --on-action: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141414; --card: #1f1f1f; --ink: #f0f0f0; --quiet: #adadad; --line: #3d3d3d; --action: #9299f7; --on-action: #141414;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', sans-serif; }
header { padding: 0.75rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--card); font-weight: 600; }
header span { color: var(--quiet); font-weight: 400; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; }
h2 { margin: 0; font-size: 1.05rem; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.card { margin: 1rem 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin: 0.75rem 0; font-size: 0.875rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: 0.75rem 0; padding: 0.5rem 1rem; border-left: 3px solid var(--action); white-space: pre-wrap; overflow-wrap: anywhere; }
.action { display: inline-block; margin-top: 0.5rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 4px;
  background: var(--action); color: var(--on-action); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.action:hover { filter: brightness(1.1); }
.action:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;
