import type { Locale } from '../../locale/locale.ts';
import type { PastePage } from '../../shell/preview/server.ts';
import type { Pasting, PastingArchive } from './pasting.ts';

/** The page for the preview. The importer is only loaded when the page is first asked for. */
export function servedPaste(archive: PastingArchive, locale: () => Locale): PastePage {
  let pasting: Promise<Pasting> | undefined;
  const load = async () => {
    const { Pasting } = await import('./pasting.ts');
    return new Pasting(archive);
  };
  return {
    link: () => ({ text: locale().paste.title, language: locale().code }),
    answer: async (form, query) => {
      pasting ??= load();
      return (await pasting).answer(form, query);
    },
  };
}
