import { makersSchema, packageFile, xmlSchema } from '../support/schemas.ts';

/* sitemap.xsd is that of sitemaps.org, as the package “sitemap” has it. It asks for the declaration of every element of
 * another namespace. Only `link` of XHTML is one, as search engines understand it for other language versions. */

const link = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" use="required" fixed="alternate"/>
    <attribute name="hreflang" use="required" type="language"/>
    <attribute name="href" use="required" type="anyURI"/>
  </complexType></element>
</schema>`;

const schemas = {
  'http://www.sitemaps.org/schemas/sitemap/0.9': packageFile('sitemap', 'schema/sitemap.xsd'),
  'http://www.w3.org/1999/xhtml': link,
};

/** Returns what is wrong with a sitemap. */
export const sitemapErrors = xmlSchema(schemas);

/** Google’s schema of news. */
const news = makersSchema('sitemap-news.xsd');

export const hasNewsSchema = news !== '';

/** The same for a sitemap with news. */
export const newsErrors = xmlSchema(
  hasNewsSchema ? { ...schemas, 'http://www.google.com/schemas/sitemap-news/0.9': news } : schemas,
);
