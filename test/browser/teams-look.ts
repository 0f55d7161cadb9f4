/**
 * Colours and sizes near those of Teams, for the Adaptive Cards renderer.
 * https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config
 */
export type Theme = 'light' | 'dark';

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly emphasis: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    border: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    emphasis: '#333333',
    border: '#525252',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f1707b',
  },
};

export function hostConfig(theme: Theme) {
  const { text, subtle, accent, good, warning, attention, emphasis, card, border } = PALETTES[theme];
  const shade = (plain: string) => ({ default: plain, subtle: plain });
  const foregroundColors = {
    default: { default: text, subtle },
    dark: shade(text),
    light: shade(subtle),
    accent: shade(accent),
    good: shade(good),
    warning: shade(warning),
    attention: shade(attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: border },
    containerStyles: {
      default: style(card),
      emphasis: style(emphasis),
      accent: style(emphasis),
      good: style(emphasis),
      warning: style(emphasis),
      attention: style(emphasis),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  };
}

export function styleSheet(theme: Theme): string {
  const { page, text, border, accent, attention, card, emphasis } = PALETTES[theme];
  return `
    body { background: ${page}; margin: 0; padding: 24px; width: 520px; }
    #card { border: 1px solid ${border}; border-radius: 8px; overflow: hidden; box-shadow: 0 2px 4px #0002; }
    .ac-pushButton { border: 1px solid ${border}; border-radius: 4px; background: ${card}; color: ${text};
      font: 600 14px "Segoe UI", "Noto Sans", sans-serif; padding: 6px 16px; }
    .ac-pushButton.style-positive { background: ${accent}; border-color: ${accent}; color: ${card}; }
    .ac-pushButton.style-destructive { color: ${attention}; border-color: ${attention}; }
    .ac-input { box-sizing: border-box; width: 100%; border: 1px solid ${border}; border-radius: 4px;
      background: ${emphasis}; color: ${text}; font: 14px "Segoe UI", "Noto Sans", sans-serif; padding: 6px 8px; }
    .ac-input:has(> .ac-input) { padding: 0; border: 0; }
    .ac-input > div.ac-input:empty { display: none; }
    .ac-container p, .ac-textBlock p { margin: 0; }
    .ac-textBlock p + p { margin-top: 6px; }
    a { color: ${accent}; }`;
}
