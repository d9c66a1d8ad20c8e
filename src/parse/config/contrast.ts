/** WCAG 2.2, 1.4.3: normal text against its background. */
const least = 4.5;

/**
 * Returns the nearest darker shade of a colour (`#rgb` or `#rrggbb`) on which white text is readable, as `#rrggbb`;
 * undefined if the colour itself is dark enough.
 */
export function readableShade(colour: string): string | undefined {
  const channels = channelsOf(colour);
  if (contrastWithWhite(channels) >= least) return undefined;
  for (let percent = 99; percent > 0; percent--) {
    const darker = channels.map((channel) => Math.round((channel * percent) / 100));
    if (contrastWithWhite(darker) >= least) return hex(darker);
  }
  return '#000000';
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function channelsOf(colour: string): number[] {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
