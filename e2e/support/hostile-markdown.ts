/** What would run, load or lead away if Markdown were shown as a page; each sets `pwned` or asks for `evil.example`. */

const inline = [
  '<script>window.pwned = 1; alert(1)</script>',
  '<img src=x onerror="window.pwned = 1; alert(1)">',
  '<img src="https://evil.example/a.png">',
  '<svg onload="window.pwned = 1"><script>alert(1)</script></svg>',
  '<iframe src="https://evil.example/frame" srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<a href="javascript:window.pwned=1">a link</a>',
  '<style>@import url(https://evil.example/a.css); body { background: url(https://evil.example/b.png) }</style>',
  '<link rel="stylesheet" href="https://evil.example/c.css"><base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button>Send</button></form>',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e">',
  '<video src="https://evil.example/v.mp4" autoplay></video><audio src="https://evil.example/s.mp3"></audio>',
  '[a script](javascript:window.pwned=1) and [another](JaVaScRiPt:alert(1)) and <javascript:alert(1)>',
  '[data](data:text/html,<script>window.pwned=1</script>) [file](file:///etc/passwd) [app](cockpit://app/index.html)',
  '[http](http://evil.example/) [own scheme](vscode://file/etc/passwd) [mail](mailto:a@evil.example)',
  '![remote](https://evil.example/i.png) ![relative to the scheme](//evil.example/j.png)',
  '![script](javascript:window.pwned=1) ![page](data:text/html,<script>window.pwned=1</script>)',
  '![app](cockpit://app/index.html) ![file](file:///etc/passwd) ![outside](../../../../etc/passwd.png)',
  '![x](x"onerror="window.pwned=1) ![svg](docs/hostile.svg) [ref]',
  '&lt;img src=x onerror=window.pwned=1&gt; &#60;script&#62;window.pwned=1&#60;/script&#62;',
]

const diagrams = [
  'flowchart LR\n  a["<img src=x onerror=\'parent.pwned=1\'>"] --> b["<script>parent.pwned=1</script>"]\n  click a "javascript:parent.pwned=1"\n  click b call alert("1")',
  'flowchart LR\n  a --> b\n  click a href "https://evil.example/click" _top\n  click b "https://evil.example/blank" _blank\n  style a fill:url(https://evil.example/fill.svg)',
  '%%{init: {"securityLevel": "loose", "themeCSS": "* { background-image: url(https://evil.example/theme.png) } @import url(https://evil.example/t.css);", "htmlLabels": true, "flowchart": {"htmlLabels": true}}}%%\nflowchart LR\n  c["<img src=https://evil.example/label.png>"] --> d',
  'sequenceDiagram\n  participant B as <iframe src="https://evil.example/f"></iframe>\n  B->>B: <img src=x onerror=parent.pwned=1>\n  link B: Away @ https://evil.example/link',
  '---\nconfig:\n  securityLevel: loose\n  fontFamily: "x; } * { background: url(https://evil.example/font.png)"\n---\nclassDiagram\n  class A\n  click A href "javascript:parent.pwned=1"',
]

/** An image that would run a script as a page. */
export const hostileSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" onload="parent.pwned=1"><script>top.pwned=1</script><image xlink:href="https://evil.example/in-svg.png" width="9" height="9"/><foreignObject width="40" height="40"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/in-svg"/></foreignObject><rect width="40" height="40"/></svg>'

/** A document of them all, under a heading. */
export const hostileMarkdown = [
  '---\ntitle: <script>window.pwned=1</script>\n---\n',
  '# Hostile\n',
  ...inline.flatMap((line) => [`${line}\n`, `- ${line}\n`]),
  `| a | b |\n|---|---|\n${inline.map((line) => `| ${line.replaceAll('|', '')} | x |`).join('\n')}\n`,
  ...diagrams.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`),
  '[ref]: javascript:window.pwned=1\n',
  '## The end of it\n',
].join('\n')
