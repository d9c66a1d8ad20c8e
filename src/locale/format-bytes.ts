import { localeOf } from './index.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Formats a file size in decimal units with at most one decimal: `840 kB`, `2,1 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const [unit, size] = bytes < 999_500 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const value = Math.max(bytes / size, 1);
  const maximumFractionDigits = unit === 'megabyte' && value < 100 ? 1 : 0;
  const key = `${language} ${unit} ${maximumFractionDigits}`;
  let format = formats.get(key);
  if (!format) {
    const { tag } = localeOf(language);
    format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
    formats.set(key, format);
  }
  return format.format(value);
}
