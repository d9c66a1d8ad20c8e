// Opens documents for `import` in a thread, which can be terminated whatever they contain. The packages it uses are
// optional.
import { parentPort } from 'node:worker_threads';

const openers = { docx: openDocx, pdf: openPdf };

parentPort?.on('message', async ({ kind, bytes }) => {
  try {
    parentPort?.postMessage(await openers[kind](bytes));
  } catch (error) {
    const missing = error?.code === 'ERR_MODULE_NOT_FOUND';
    parentPort?.postMessage(missing ? { missing } : { problem: String(error?.message ?? error) });
  }
});

/** Names of Word's styles in every language. Empty ones are plain text. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

const shown = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

async function openDocx(bytes) {
  const { default: mammoth } = await import('mammoth');
  const pictures = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = shown[image.contentType];
    if (ending === undefined) return { src: '' };
    const name = `picture-${pictures.length + 1}.${ending}`;
    pictures.push({ name, bytes: new Uint8Array(await image.readAsBuffer()) });
    return { src: name };
  });
  const options = {
    convertImage,
    styleMap: styles,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return { html: withCaptions(value), pictures };
}

/** A picture alone in its paragraph gets the caption below it. */
function withCaptions(html) {
  return html
    .replace(
      /<p>(<img [^>]*>)<\/p><p class="caption">(.*?)<\/p>/g,
      '<figure>$1<figcaption>$2</figcaption></figure>',
    )
    .replace(/(<\/(?:p|h[1-6]|li|figure|tr)>)/g, '$1\n');
}

/** Maximum number of pages; no release has as many. */
const mostPages = 200;

async function openPdf(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const pages = [];
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++)
    pages.push(await pageOf(await pdf.getPage(number)));
  const unread = pdf.numPages - pages.length;
  await task.destroy();
  return { title: typeof info.Title === 'string' ? info.Title : undefined, pages, unread };
}

async function pageOf(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const written = items.filter(({ str }) => typeof str === 'string' && str.trim() !== '');
  const upright = ({ transform: [a, b] }) => Math.abs(b) < Math.abs(a);
  const texts = written.filter(upright).map(({ str, transform, width: wide }) => ({
    text: str,
    x: transform[4],
    y: transform[5],
    width: wide,
    size: Math.hypot(transform[2], transform[3]),
  }));
  page.cleanup();
  return { width, height, texts, turned: written.filter((item) => !upright(item)).map(({ str }) => str) };
}
