import type { MermaidConfig } from 'mermaid'
import type { DiagramColours } from '../features/preview/diagram-messages'

const font = 'system-ui, sans-serif'

/** Options that a diagram may not set for itself: what is safe, and the look, which follows that of the window. */
const secure = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'dompurifyConfig',
  'theme',
  'themeCSS',
  'themeVariables',
  'darkMode',
  'fontFamily',
  'altFontFamily',
  'look',
]

/** How every diagram is drawn. */
export function configurationOf({ surface, ground, text, quiet, line, accent, isDark }: DiagramColours): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure,
    suppressErrorRendering: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    sequence: { actorFontSize: 14, messageFontSize: 14, noteFontSize: 13 },
    maxTextSize: 100_000,
    fontFamily: font,
    darkMode: isDark,
    theme: 'base',
    themeVariables: {
      darkMode: isDark,
      fontFamily: font,
      fontSize: '14px',
      background: surface,
      primaryColor: ground,
      primaryTextColor: text,
      primaryBorderColor: quiet,
      secondaryColor: ground,
      tertiaryColor: surface,
      mainBkg: ground,
      nodeBorder: quiet,
      lineColor: quiet,
      textColor: text,
      titleColor: text,
      clusterBkg: surface,
      clusterBorder: line,
      edgeLabelBackground: surface,
      actorBkg: ground,
      actorBorder: quiet,
      actorTextColor: text,
      signalColor: text,
      signalTextColor: text,
      labelBoxBkgColor: ground,
      labelBoxBorderColor: quiet,
      noteBkgColor: ground,
      noteTextColor: text,
      noteBorderColor: line,
      activationBkgColor: line,
      activationBorderColor: quiet,
      attributeBackgroundColorOdd: surface,
      attributeBackgroundColorEven: ground,
      gridColor: line,
      todayLineColor: accent,
    },
  }
}
