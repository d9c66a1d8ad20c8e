// Generates the section of docs/theming.md about the views of layouts, from their schemas.

/** Tables of all layouts and views; `namedViews` are those of src/render/fields/view-fields.ts. */
export function viewTables(namedViews, layouts) {
  const names = new Map([...namedViews].map(([name, { def }]) => [def, name]));
  const rows = Object.entries(layouts).map(
    ([layout, { def }]) => `| \`layouts/${layout}.hbs\` | ${link(names.get(def))} |`,
  );
  const shared = [...namedViews].filter(([, view]) => !Object.values(layouts).includes(view));
  const sections = [...namedViews].map(([name, view]) => section(name, view));
  return `| layout | view |\n|---|---|\n${rows.join('\n')}\n\n${sections.join('\n')}`;

  function section(name, view) {
    const parent = shared.find(([, other]) => extend(view, other));
    const inherited = parent ? parent[1].shape : {};
    const own = Object.entries(view.shape ?? {}).filter(([field, schema]) => inherited[field] !== schema);
    const also = parent ? `Has everything of ${link(parent[0])}.` : '';
    const head = [view.description, also].filter(Boolean).join(' ');
    const table = [...own.map(([field, schema]) => row(field, schema)), ...own.flatMap(remarks)];
    const fields = table.length > 0 ? `| field | type | meaning |\n|---|---|---|\n${table.join('\n')}\n` : '';
    return `#### ${name}\n\n${head ? `${head}\n\n` : ''}${fields}`;
  }

  function row(field, schema) {
    const mark = isOptional(schema) ? ' ?' : '';
    const about = namedViews.get(names.get(schema.def)) === schema ? undefined : schema.description;
    return `| \`${field}\`${mark} | ${cell(words(schema))} | ${cell(about ?? '')} |`;
  }

  /** Returns the description of the fields of an object without a name. */
  function remarks([path, schema]) {
    const { def, shape } = contentOf(schema);
    if (names.has(def)) return [];
    return Object.entries(shape ?? {}).flatMap(([field, inner]) => {
      const own = inner.description ? [`| \`${path}.${field}\` | | ${cell(inner.description)} |`] : [];
      return [...own, ...remarks([`${path}.${field}`, inner])];
    });
  }

  function words(schema) {
    const { def } = schema;
    if (names.has(def)) return link(names.get(def));
    switch (def.type) {
      case 'optional':
        return words(def.innerType);
      case 'array':
        return `list of ${words(def.element)}`;
      case 'record':
        return `${words(def.valueType)} by name`;
      case 'object':
        return `fields: ${Object.entries(schema.shape)
          .map(([field, inner]) => `\`${field}${isOptional(inner) ? '?' : ''}\` ${words(inner)}`)
          .join(', ')}`;
      case 'number':
        return 'number';
      case 'boolean':
        return 'yes or no';
      case 'unknown':
        return 'anything';
      case 'string':
      case 'enum':
      case 'literal':
        return 'text';
      default:
        throw new Error(`no words for a field of type ${def.type}`);
    }
  }
}

/** Whether a view has the fields of another: all except its kind are the same schemas. */
function extend(view, other) {
  if (view === other || !view.shape || !other.shape) return false;
  const fields = Object.entries(other.shape).filter(([field]) => field !== 'kind');
  return fields.every(([field, schema]) => view.shape[field] === schema);
}

function contentOf(schema) {
  const { type, innerType, element } = schema.def;
  return type === 'optional' ? contentOf(innerType) : type === 'array' ? contentOf(element) : schema;
}

const isOptional = ({ def }) => def.type === 'optional';
const link = (name) => `[${name}](#${name.toLowerCase()})`;
const cell = (text) => text.replaceAll('|', '\\|');
