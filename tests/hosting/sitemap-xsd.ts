/* What the schemas of sitemaps.org 0.9 and of Google News 0.9 lay down, in our own words. */

const schema = (target: string, body: string) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${target}" xmlns="${target}"
  elementFormDefault="qualified">${body}</xs:schema>`;

const simple = `
  <xs:simpleType name="address">
    <xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="moment"><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType>`;

export const urlsetXsd = schema(
  'http://www.sitemaps.org/schemas/sitemap/0.9',
  `${simple}
  <xs:element name="urlset"><xs:complexType><xs:sequence>
    <xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
    <xs:element name="url" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="address"/>
      <xs:element name="lastmod" type="moment" minOccurs="0"/>
      <xs:element name="changefreq" type="xs:string" minOccurs="0"/>
      <xs:element name="priority" type="xs:decimal" minOccurs="0"/>
      <xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`,
);

export const newsXsd = schema(
  'http://www.google.com/schemas/sitemap-news/0.9',
  `
  <xs:element name="news"><xs:complexType><xs:sequence>
    <xs:element name="publication"><xs:complexType><xs:sequence>
      <xs:element name="name" type="xs:string"/>
      <xs:element name="language"><xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="zh-cn|zh-tw|([a-z]{2,3})"/></xs:restriction>
      </xs:simpleType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="publication_date"><xs:simpleType>
      <xs:union memberTypes="xs:date xs:dateTime"/>
    </xs:simpleType></xs:element>
    <xs:element name="title" type="xs:string"/>
  </xs:sequence></xs:complexType></xs:element>`,
);
