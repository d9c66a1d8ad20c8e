import { escaped } from '../../../body/escaped.ts';
import type { BagEntry } from '../bag.ts';
import { mediaTypeOf } from '../file-facts.ts';
import { hrefOf, type PackageFacts } from './package-facts.ts';

/**
 * Returns the PREMIS 3.0 metadata of a package: every file with its fixity, and the events and agents that created it.
 */
export function* premis(
  id: string,
  files: readonly BagEntry[],
  { moment, version, organisations }: PackageFacts,
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<premis:premis xmlns:premis="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">
<premis:object xsi:type="premis:intellectualEntity">${identifier('object', 'UUID', id)}</premis:object>
`;
  for (const file of files) yield fileObject(file);
  const events = [
    ['site', 'creation', 'The site was built from the exported sources.'],
    ['digests', 'message digest calculation', 'SHA-512 of every file.'],
    ['package', 'information package creation', 'All sources, the site and its history were packed.'],
  ];
  for (const [name = '', type = '', detail = ''] of events)
    yield `<premis:event>${identifier('event', 'local', name)}<premis:eventType>${type}</premis:eventType><premis:eventDateTime>${moment}</premis:eventDateTime><premis:eventDetailInformation><premis:eventDetail>${detail}</premis:eventDetail></premis:eventDetailInformation><premis:eventOutcomeInformation><premis:eventOutcome>success</premis:eventOutcome></premis:eventOutcomeInformation>${linked('Agent', 'local', 'kommunike')}${linked('Object', 'UUID', id)}</premis:event>
`;
  yield `<premis:agent>${identifier('agent', 'local', 'kommunike')}<premis:agentName>Kommuniké</premis:agentName><premis:agentType>software</premis:agentType><premis:agentVersion>${escaped(version)}</premis:agentVersion></premis:agent>
`;
  for (const name of organisations)
    yield `<premis:agent>${identifier('agent', 'name', name)}<premis:agentName>${escaped(name)}</premis:agentName><premis:agentType>organization</premis:agentType></premis:agent>
`;
  yield '</premis:premis>\n';
}

function fileObject(file: BagEntry): string {
  const fixity = `<premis:fixity><premis:messageDigestAlgorithm>SHA-512</premis:messageDigestAlgorithm><premis:messageDigest>${file.sha512}</premis:messageDigest></premis:fixity>`;
  const format = `<premis:format><premis:formatDesignation><premis:formatName>${mediaTypeOf(file.path)}</premis:formatName></premis:formatDesignation></premis:format>`;
  return `<premis:object xsi:type="premis:file">${identifier('object', 'path', hrefOf(file))}<premis:objectCharacteristics>${fixity}<premis:size>${file.size}</premis:size>${format}</premis:objectCharacteristics></premis:object>
`;
}

function identifier(of: 'object' | 'event' | 'agent', type: string, value: string): string {
  const name = `premis:${of}Identifier`;
  return `<${name}><${name}Type>${type}</${name}Type><${name}Value>${escaped(value)}</${name}Value></${name}>`;
}

function linked(to: 'Agent' | 'Object', type: string, value: string): string {
  const name = `premis:linking${to}Identifier`;
  return `<${name}><${name}Type>${type}</${name}Type><${name}Value>${escaped(value)}</${name}Value></${name}>`;
}
