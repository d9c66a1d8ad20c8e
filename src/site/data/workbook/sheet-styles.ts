/** Formats of cells, with their number in the stylesheet of a workbook. */
export const styleOf = {
  plain: 0,
  heading: 1,
  text: 2,
  /** `1 350 000`, separated as the reader's spreadsheet does it. */
  whole: 3,
  /** `1 350 000,50` */
  decimal: 4,
  /** `2017-03-14` */
  date: 5,
  /** `2017-03-14 10:00` */
  datetime: 6,
} as const;
export type Style = keyof typeof styleOf;

/** Numbers of formats that every spreadsheet knows, and of our own. */
const numberFormats: Readonly<Record<Style, number>> = {
  plain: 0,
  heading: 49,
  text: 49,
  whole: 3,
  decimal: 4,
  date: 164,
  datetime: 165,
};

const formats = Object.entries(numberFormats).map(([style, number]) => {
  const heading = style === 'heading';
  return `<xf numFmtId="${number}" fontId="${heading ? 1 : 0}" fillId="${heading ? 2 : 0}" borderId="0" xfId="0" applyNumberFormat="1"${heading ? ' applyFont="1" applyFill="1"' : ''}/>`;
});

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';

/** The stylesheet of a workbook. */
export const stylesheet = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>',
  `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
