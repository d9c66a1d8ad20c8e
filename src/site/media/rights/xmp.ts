import { escaped } from '../../../body/escaped.ts';
import { cut, rightsOf } from './iptc-iim.ts';
import { type PictureFacts, writers } from './picture-facts.ts';

/** In bytes, so that a packet always fits into one segment of a JPEG, which holds 65,502. */
const limit = 1000;

/** An XMP packet (ISO 16684-1) with the properties of the IPTC Core and IPTC Extension schemas. */
export function xmpPacket(facts: PictureFacts): string {
  const { headline, caption, alt, credit, creator, terms, statement, source } = facts;
  const inLanguage = (name: string, value: string | undefined) =>
    property(name, value, (text) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`);
  const properties = [
    inLanguage('dc:title', headline),
    inLanguage('dc:description', caption),
    property('dc:creator', creator, (text) => `<rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq>`),
    inLanguage('dc:rights', rightsOf(facts)),
    property('photoshop:Headline', headline),
    property('photoshop:Credit', credit),
    property('photoshop:Source', source),
    inLanguage('xmpRights:UsageTerms', terms),
    property('xmpRights:WebStatement', statement),
    inLanguage('Iptc4xmpCore:AltTextAccessibility', alt),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="${facts.hasOwn ? writers.siteWithOwn : writers.site}">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${namespaces}>
${properties.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['photoshop', 'http://ns.adobe.com/photoshop/1.0/'],
  ['xmpRights', 'http://ns.adobe.com/xap/1.0/rights/'],
  ['Iptc4xmpCore', 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

function property(
  name: string,
  value: string | undefined,
  written: (text: string) => string = (text) => text,
): string {
  return value === undefined ? '' : `<${name}>${written(escaped(cut(value, limit)))}</${name}>`;
}
