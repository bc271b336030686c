// Made from src/model/timeline.schema.json by "npm run generate".
let errors = [];
let tests;
const record = (validate) => (data, given) => ((errors = []), (tests = given), validate(data, ''), errors);
const fail = (path, keyword, limit) => errors.push({ path, keyword, limit });
const isObject = (data) => data && typeof data === 'object' && !Array.isArray(data);
const token = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const need = (data, path, key) => data[key] === undefined && fail(path, 'required', key);
const part = (data, path, key, validate) => data[key] !== undefined && validate(data[key], path + '/' + key);
const closed = (data, path, keys) => {
  for (const key in data) if (!keys.includes(key) && !key.startsWith('x-')) fail(path + '/' + token(key), 'keys', keys);
};
const among = (values) => (data, path) => values.includes(data) || fail(path, 'enum', values);
const is = (name) => (data, path) => tests[name](data) || fail(path, 'is', name);
const list = (validate) => (data, path) => {
  if (Array.isArray(data)) data.forEach((item, i) => validate(item, path + '/' + i));
  else fail(path, 'type', 'array');
};
export const event = record(validate1);
function validate2(data, path) {
  if (typeof data !== 'string') {
    fail(path, 'type', 'string');
  }
}
function validate5(data, path) {
  if (typeof data !== 'string' && !isObject(data)) {
    fail(path, 'type', ['string', 'object']);
  }
  if (isObject(data)) {
    if (Object.keys(data).length < 1) {
      fail(path, 'minProperties', 1);
    }
    for (const key0 in data) {
      if (typeof data[key0] !== 'string') {
        fail(path + '/' + token(key0), 'type', 'string');
      }
    }
  }
}
const pattern0 = new RegExp('\\S', '');
function validate4(data, path) {
  validate5(data, path);
  if (typeof data === 'string') {
    if (!pattern0.test(data)) {
      fail(path, 'pattern');
    }
  }
}
const pattern1 = new RegExp('^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$', '');
function validate8(data, path) {
  if (typeof data === 'string') {
    if (!pattern1.test(data)) {
      fail(path, 'pattern');
    }
  } else {
    fail(path, 'type', 'string');
  }
}
const validate14 = among(['event', 'period', 'milestone']);
const validate16 = among(['confirmed', 'reported', 'planned', 'cancelled', 'retracted']);
function validate18(data, path) {
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 1 || isNaN(data)) {
      fail(path, 'maximum', 1);
    }
    if (data < 0 || isNaN(data)) {
      fail(path, 'minimum', 0);
    }
  } else {
    fail(path, 'type', 'number');
  }
}
const validate20 = list(validate2);
function validate26(data, path) {
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 90 || isNaN(data)) {
      fail(path, 'maximum', 90);
    }
    if (data < -90 || isNaN(data)) {
      fail(path, 'minimum', -90);
    }
  } else {
    fail(path, 'type', 'number');
  }
}
function validate28(data, path) {
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 180 || isNaN(data)) {
      fail(path, 'maximum', 180);
    }
    if (data < -180 || isNaN(data)) {
      fail(path, 'minimum', -180);
    }
  } else {
    fail(path, 'type', 'number');
  }
}
const validate30 = is('timezone');
function validate24(data, path) {
  if (typeof data !== 'string' && !isObject(data)) {
    fail(path, 'type', ['string', 'object']);
  }
  if (isObject(data)) {
    need(data, path, 'name');
    part(data, path, 'name', validate5);
    part(data, path, 'lat', validate26);
    part(data, path, 'lon', validate28);
    part(data, path, 'timezone', validate30);
    closed(data, path, ['name', 'lat', 'lon', 'timezone']);
  }
}
function validate37(data, path) {
  if (typeof data !== 'string' && !Array.isArray(data)) {
    fail(path, 'type', ['string', 'array']);
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      fail(path, 'minItems', 1);
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      validate2(data[i0], path + '/' + i0);
    }
  }
}
function validate48(data, path) {
  if (typeof data !== 'string' && !(typeof data == 'number' && isFinite(data))) {
    fail(path, 'type', ['string', 'number']);
  }
}
const validate52 = among(['asserts', 'reports', 'doubts', 'denies']);
function validate54(data, path) {
  if (typeof data !== 'string' && !Array.isArray(data)) {
    fail(path, 'type', ['string', 'array']);
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      validate2(data[i0], path + '/' + i0);
    }
  }
}
const validate58 = among(['high', 'medium', 'low']);
const validate60 = among(['preferred', 'normal', 'deprecated']);
function validate36(data, path) {
  if (isObject(data)) {
    need(data, path, 'source');
    part(data, path, 'source', validate37);
    part(data, path, 'id', validate8);
    part(data, path, 'date', validate2);
    part(data, path, 'end', validate2);
    part(data, path, 'title', validate5);
    part(data, path, 'place', validate24);
    part(data, path, 'actors', validate20);
    part(data, path, 'status', validate16);
    part(data, path, 'topic', validate2);
    part(data, path, 'value', validate48);
    part(data, path, 'says', validate5);
    part(data, path, 'quote', validate5);
    part(data, path, 'stance', validate52);
    part(data, path, 'attribution', validate54);
    part(data, path, 'locator', validate2);
    part(data, path, 'confidence', validate58);
    part(data, path, 'rank', validate60);
    part(data, path, 'note', validate5);
    closed(data, path, [
      'source',
      'id',
      'date',
      'end',
      'title',
      'place',
      'actors',
      'status',
      'topic',
      'value',
      'says',
      'quote',
      'stance',
      'attribution',
      'locator',
      'confidence',
      'rank',
      'note',
    ]);
  } else {
    fail(path, 'type', 'object');
  }
}
const validate35 = list(validate36);
const validate68 = among(['leads-to', 'responds-to', 'part-of', 'same-as']);
function validate66(data, path) {
  if (isObject(data)) {
    need(data, path, 'to');
    part(data, path, 'to', validate2);
    part(data, path, 'kind', validate68);
    closed(data, path, ['to', 'kind']);
  } else {
    fail(path, 'type', 'object');
  }
}
const validate65 = list(validate66);
const validate74 = is('url');
function validate73(data, path) {
  if (isObject(data)) {
    need(data, path, 'url');
    need(data, path, 'alt');
    part(data, path, 'url', validate74);
    part(data, path, 'alt', validate5);
    part(data, path, 'caption', validate5);
    part(data, path, 'credit', validate2);
    part(data, path, 'license', validate2);
    closed(data, path, ['url', 'alt', 'caption', 'credit', 'license']);
  } else {
    fail(path, 'type', 'object');
  }
}
const validate72 = list(validate73);
function validate1(data, path) {
  if (isObject(data)) {
    need(data, path, 'date');
    need(data, path, 'title');
    part(data, path, 'date', validate2);
    part(data, path, 'title', validate4);
    part(data, path, 'id', validate8);
    part(data, path, 'end', validate2);
    part(data, path, 'text', validate5);
    part(data, path, 'dateLabel', validate5);
    part(data, path, 'lane', validate2);
    part(data, path, 'kind', validate14);
    part(data, path, 'status', validate16);
    part(data, path, 'importance', validate18);
    part(data, path, 'tags', validate20);
    part(data, path, 'actors', validate20);
    part(data, path, 'place', validate24);
    part(data, path, 'timezone', validate30);
    part(data, path, 'sources', validate20);
    part(data, path, 'claims', validate35);
    part(data, path, 'links', validate65);
    part(data, path, 'media', validate72);
    part(data, path, 'url', validate74);
    closed(data, path, [
      'date',
      'title',
      'id',
      'end',
      'text',
      'dateLabel',
      'lane',
      'kind',
      'status',
      'importance',
      'tags',
      'actors',
      'place',
      'timezone',
      'sources',
      'claims',
      'links',
      'media',
      'url',
    ]);
  } else {
    fail(path, 'type', 'object');
  }
}
export const lane = record(validate83);
const validate86 = is('color');
function validate83(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    part(data, path, 'id', validate8);
    part(data, path, 'title', validate5);
    part(data, path, 'color', validate86);
    closed(data, path, ['id', 'title', 'color']);
  } else {
    fail(path, 'type', 'object');
  }
}
export const source = record(validate88);
const validate95 = is('date');
const validate98 = is('language');
function validate88(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'title');
    part(data, path, 'id', validate8);
    part(data, path, 'title', validate5);
    part(data, path, 'publisher', validate2);
    part(data, path, 'author', validate54);
    part(data, path, 'url', validate74);
    part(data, path, 'archived', validate74);
    part(data, path, 'published', validate95);
    part(data, path, 'accessed', validate95);
    part(data, path, 'lang', validate98);
    part(data, path, 'basedOn', validate20);
    part(data, path, 'note', validate5);
    closed(data, path, [
      'id',
      'title',
      'publisher',
      'author',
      'url',
      'archived',
      'published',
      'accessed',
      'lang',
      'basedOn',
      'note',
    ]);
  } else {
    fail(path, 'type', 'object');
  }
}
export const entity = record(validate102);
const validate105 = among(['person', 'organisation', 'place', 'other']);
function validate102(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'name');
    part(data, path, 'id', validate8);
    part(data, path, 'name', validate5);
    part(data, path, 'kind', validate105);
    part(data, path, 'aliases', validate20);
    part(data, path, 'url', validate74);
    closed(data, path, ['id', 'name', 'kind', 'aliases', 'url']);
  } else {
    fail(path, 'type', 'object');
  }
}
export const dispute = record(validate109);
function validate113(data, path) {
  if (isObject(data)) {
    need(data, path, 'label');
    part(data, path, 'label', validate5);
    part(data, path, 'claims', validate20);
    part(data, path, 'sources', validate20);
    closed(data, path, ['label', 'claims', 'sources']);
  } else {
    fail(path, 'type', 'object');
  }
}
function validate112(data, path) {
  if (Array.isArray(data)) {
    if (data.length < 2) {
      fail(path, 'minItems', 2);
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      validate113(data[i0], path + '/' + i0);
    }
  } else {
    fail(path, 'type', 'array');
  }
}
const validate119 = among(['contradiction', 'update', 'scope', 'precision', 'attribution', 'wording']);
const validate122 = among(['open', 'explained', 'resolved']);
function validate109(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'question');
    need(data, path, 'sides');
    part(data, path, 'id', validate8);
    part(data, path, 'question', validate5);
    part(data, path, 'sides', validate112);
    part(data, path, 'kind', validate119);
    part(data, path, 'events', validate20);
    part(data, path, 'state', validate122);
    part(data, path, 'answer', validate5);
    closed(data, path, ['id', 'question', 'sides', 'kind', 'events', 'state', 'answer']);
  } else {
    fail(path, 'type', 'object');
  }
}
export const head = record(validate125);
function validate127(data, path) {
  if (1 !== data) {
    fail(path, 'const', 1);
  }
}
function validate135(data, path) {
  if (!Array.isArray(data)) {
    fail(path, 'type', 'array');
  }
}
function validate125(data, path) {
  if (isObject(data)) {
    part(data, path, '$schema', validate2);
    part(data, path, 'version', validate127);
    part(data, path, 'title', validate5);
    part(data, path, 'description', validate5);
    part(data, path, 'lang', validate98);
    part(data, path, 'timezone', validate30);
    part(data, path, 'license', validate2);
    part(data, path, 'updated', validate95);
    part(data, path, 'lanes', validate135);
    part(data, path, 'entities', validate135);
    part(data, path, 'sources', validate135);
    part(data, path, 'events', validate135);
    part(data, path, 'disputes', validate135);
    closed(data, path, [
      '$schema',
      'version',
      'title',
      'description',
      'lang',
      'timezone',
      'license',
      'updated',
      'lanes',
      'entities',
      'sources',
      'events',
      'disputes',
    ]);
  } else {
    fail(path, 'type', 'object');
  }
}
