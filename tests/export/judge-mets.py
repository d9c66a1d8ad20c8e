"""Judges METS.xml of a package: mets.xsd with its extensions, then the schematron rules of CSIP and SIP 2.1.0.

usage: judge-mets.py METS.xml FOLDER, where FOLDER has schema/ and schematron/ of the E-ARK validator. Prints a line for each
failure: the rule, its severity and its text. The rules' placeholders for vocabularies are filled in from the lists below.
"""
import sys
from pathlib import Path
from lxml import etree, isoschematron

TYPES = ['Textual works - Digital', 'Datasets', 'Websites', 'Collection', 'Mixed', 'Other']
CONTENT = ['ERMS', 'SIARD1', 'SIARD2', 'MIXED', 'OTHER']
PLACEHOLDERS = {
    '@STATUS_vocabulary_test': "@STATUS = 'CURRENT' or @STATUS = 'SUPERSEDED'",
    '@MIMETYPE_IANA_test': "contains(@MIMETYPE, '/')",
    '@TYPE_vocabulary_test': ' or '.join(f"@TYPE = '{each}'" for each in TYPES),
    '@csip:CONTENTINFORMATIONTYPE_vocabulary_test': ' or '.join(f"@csip:CONTENTINFORMATIONTYPE = '{each}'" for each in CONTENT),
    '@csip:OAISPACKAGETYPE_vocabulary_test': "@csip:OAISPACKAGETYPE = 'SIP'",
}


class Local(etree.Resolver):
    """Finds the schemas that others name by their address on the web in the folder."""

    def __init__(self, folder):
        self.folder = folder

    def resolve(self, url, _, context):
        path = self.folder / url.rsplit('/', 1)[-1]
        return self.resolve_filename(str(path), context) if path.exists() else None


def main(document, folder):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local(folder / 'schema'))
    mets = etree.parse(document)
    for name in ['mets.xsd', 'mets.sip.local.v2-0.xsd']:
        schema = etree.XMLSchema(etree.parse(str(folder / 'schema' / name), parser))
        if not schema.validate(mets):
            for error in schema.error_log:
                print(f'{name} ERROR line {error.line}: {error.message}')
    for path in sorted(folder.glob('schematron/*/*.xml')):
        text = path.read_text()
        for placeholder, test in PLACEHOLDERS.items():
            text = text.replace(placeholder, test)
        rules = etree.fromstring(text.encode())
        judge = isoschematron.Schematron(rules, store_report=True)
        judge.validate(mets)
        for failed in judge.validation_report.iter('{http://purl.oclc.org/dsdl/svrl}failed-assert'):
            print(path.parent.name, failed.get('id'), failed.get('role'), ' '.join(''.join(failed.itertext()).split()))
    print('judged')


main(sys.argv[1], Path(sys.argv[2]))
