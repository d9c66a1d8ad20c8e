import type { IncomingMessage } from 'node:http';

/** A form as a browser sends it. */
export interface Form {
  /** The first value of each field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file?: UploadedFile;
}

export interface UploadedFile {
  /** Without folders. Untrusted: only for display and to detect the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FormReading =
  | { readonly ok: true; readonly form: Form }
  /** 400 if it is malformed, 413 if it is too large, 415 if it is not a form. */
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Maximum size of a form with its file; bytes. */
export const largestForm = 20_000_000;

/** Maximum number of fields and files. */
const mostFields = 50;

/** Reads a form (RFC 7578). Never throws for malformed requests. */
export async function readForm(request: IncomingMessage): Promise<FormReading> {
  const type = request.headers['content-type'] ?? '';
  const body = await bodyOf(request);
  if (!/^multipart\/form-data\s*;/i.test(type)) return { ok: false, status: 415 };
  if (body === undefined) return { ok: false, status: 413 };
  const fields = new Map<string, string>();
  let file: UploadedFile | undefined;
  try {
    const headers = { 'Content-Type': type };
    const sent = await new Request('http://form.invalid/', { method: 'POST', headers, body }).formData();
    const entries = [...sent];
    if (entries.length > mostFields) return { ok: false, status: 400 };
    for (const [name, value] of entries) {
      if (typeof value === 'string') fields.set(name, fields.get(name) ?? value);
      // a browser sends a file field without a choice as a file without a name
      else if (value.name !== '') file ??= await uploaded(value);
    }
  } catch {
    return { ok: false, status: 400 };
  }
  return { ok: true, form: { fields, ...(file && { file }) } };
}

/**
 * Returns undefined if the body is too large. It is still read to the end, because browsers only show the response
 * after sending everything.
 */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= largestForm) chunks.push(chunk);
    else chunks = [];
  }
  return length <= largestForm ? Buffer.concat(chunks) : undefined;
}

async function uploaded(file: File): Promise<UploadedFile> {
  const name = file.name.replace(/^.*[\\/]/s, '');
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
