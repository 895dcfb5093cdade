import { lookVariables } from '@/server/look'

/** All the style of the page that a device keeps: it loads nothing. */
export const offlineLook = `${lookVariables}
*{box-sizing:border-box;margin:0}
body{min-height:100dvh;padding:max(1.25rem,env(safe-area-inset-top)) 1.25rem 1.25rem;display:grid;
align-content:center;justify-content:center;background:var(--paper);color:var(--ink);
font:400 1.0625rem/1.6 Figtree,system-ui,sans-serif}
main{width:min(30rem,100vw - 2.5rem);display:grid;gap:1.25rem}
svg{color:var(--moss);width:100%;max-width:22rem}
path{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
h1,h2{font-family:Fraunces,Georgia,serif;font-weight:420;letter-spacing:-.015em;line-height:1.15}
h1{font-size:clamp(1.75rem,1.35rem + 1.6vw,2.375rem)}h2{font-size:1.5rem;margin-block:.25rem}
.soft{color:var(--ink-soft)}section{padding:1.5rem;border-radius:14px;background:var(--moss-wash)}
a{display:inline-flex;align-items:center;justify-self:start;min-height:3rem;padding:.5rem 1.5rem;
border-radius:999px;background:var(--moss);color:var(--on-moss);font-weight:600;text-decoration:none}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}[hidden]{display:none}`
