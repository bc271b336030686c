// Made from src/model/timeline.schema.json by "npm run generate".
let errors = [];
let tests;
const record = (validate) => (data, is) => ((errors = []), (tests = is), validate(data, ''), errors);
const fail = (path, keyword, limit) => errors.push({ path, keyword, limit });
const isObject = (data) => data && typeof data === 'object' && !Array.isArray(data);
const token = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const need = (data, path, key) => data[key] === undefined && fail(path, 'required', key);
const part = (data, path, key, validate) => data[key] !== undefined && validate(data[key], path + '/' + key);
export const event = record(validate1);
const schema5 = ['event', 'period', 'milestone'];
const schema32 = [
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
];
function validate2(data, path) {
  if (typeof data !== 'string') {
    fail(path, 'type', 'string');
  }
}
function validate4(data, path) {
  if (typeof data !== 'string' && !isObject(data)) {
    fail(path, 'type', ['string', 'object']);
  }
  if (isObject(data)) {
    if (Object.keys(data).length < 1) {
      fail(path, 'minProperties', 1);
    }
    for (const key0 in data) {
      validate2(data[key0], path + '/' + token(key0));
    }
  }
}
const pattern1 = new RegExp('^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$', '');
function validate7(data, path) {
  if (typeof data === 'string') {
    if (!pattern1.test(data)) {
      fail(path, 'pattern');
    }
  } else {
    fail(path, 'type', 'string');
  }
}
const schema8 = ['confirmed', 'reported', 'planned', 'cancelled', 'retracted'];
function validate13(data, path) {
  if (!schema8.includes(data)) {
    fail(path, 'enum', schema8);
  }
}
function validate15(data, path) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      validate2(data[i0], path + '/' + i0);
    }
  } else {
    fail(path, 'type', 'array');
  }
}
const schema12 = ['name', 'lat', 'lon', 'timezone'];
function validate19(data, path) {
  if (typeof data !== 'string' && !isObject(data)) {
    fail(path, 'type', ['string', 'object']);
  }
  if (isObject(data)) {
    need(data, path, 'name');
    part(data, path, 'name', validate4);
    if (data.lat !== undefined) {
      let data1 = data.lat;
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 90 || isNaN(data1)) {
          fail(path + '/lat', 'maximum', 90);
        }
        if (data1 < -90 || isNaN(data1)) {
          fail(path + '/lat', 'minimum', -90);
        }
      } else {
        fail(path + '/lat', 'type', 'number');
      }
    }
    if (data.lon !== undefined) {
      let data2 = data.lon;
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 180 || isNaN(data2)) {
          fail(path + '/lon', 'maximum', 180);
        }
        if (data2 < -180 || isNaN(data2)) {
          fail(path + '/lon', 'minimum', -180);
        }
      } else {
        fail(path + '/lon', 'type', 'number');
      }
    }
    if (data.timezone !== undefined) {
      if (!tests['timezone'](data.timezone)) {
        fail(path + '/timezone', 'is', 'timezone');
      }
    }
    for (const key0 in data) {
      if (!schema12.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema12);
      }
    }
  }
}
const schema15 = ['asserts', 'reports', 'doubts', 'denies'];
const schema18 = ['high', 'medium', 'low'];
const schema20 = ['preferred', 'normal', 'deprecated'];
const schema22 = [
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
];
function validate35(data, path) {
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
function validate23(data, path) {
  if (isObject(data)) {
    need(data, path, 'source');
    if (data.source !== undefined) {
      let data0 = data.source;
      if (typeof data0 !== 'string' && !Array.isArray(data0)) {
        fail(path + '/source', 'type', ['string', 'array']);
      }
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          fail(path + '/source', 'minItems', 1);
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          validate2(data0[i0], path + '/source/' + i0);
        }
      }
    }
    part(data, path, 'id', validate7);
    part(data, path, 'date', validate2);
    part(data, path, 'end', validate2);
    part(data, path, 'title', validate4);
    part(data, path, 'place', validate19);
    part(data, path, 'actors', validate15);
    part(data, path, 'status', validate13);
    part(data, path, 'topic', validate2);
    if (data.value !== undefined) {
      let data10 = data.value;
      if (typeof data10 !== 'string' && !(typeof data10 == 'number' && isFinite(data10))) {
        fail(path + '/value', 'type', ['string', 'number']);
      }
    }
    part(data, path, 'says', validate4);
    part(data, path, 'quote', validate4);
    if (data.stance !== undefined) {
      if (!schema15.includes(data.stance)) {
        fail(path + '/stance', 'enum', schema15);
      }
    }
    part(data, path, 'attribution', validate35);
    part(data, path, 'locator', validate2);
    if (data.confidence !== undefined) {
      if (!schema18.includes(data.confidence)) {
        fail(path + '/confidence', 'enum', schema18);
      }
    }
    if (data.rank !== undefined) {
      if (!schema20.includes(data.rank)) {
        fail(path + '/rank', 'enum', schema20);
      }
    }
    part(data, path, 'note', validate4);
    for (const key0 in data) {
      if (!schema22.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema22);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
const schema25 = ['leads-to', 'responds-to', 'part-of', 'same-as'];
const schema27 = ['to', 'kind'];
function validate41(data, path) {
  if (isObject(data)) {
    need(data, path, 'to');
    part(data, path, 'to', validate2);
    if (data.kind !== undefined) {
      if (!schema25.includes(data.kind)) {
        fail(path + '/kind', 'enum', schema25);
      }
    }
    for (const key0 in data) {
      if (!schema27.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema27);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
const schema30 = ['url', 'alt', 'caption', 'credit', 'license'];
function validate44(data, path) {
  if (isObject(data)) {
    need(data, path, 'url');
    need(data, path, 'alt');
    if (data.url !== undefined) {
      if (!tests['url'](data.url)) {
        fail(path + '/url', 'is', 'url');
      }
    }
    part(data, path, 'alt', validate4);
    part(data, path, 'caption', validate4);
    part(data, path, 'credit', validate2);
    part(data, path, 'license', validate2);
    for (const key0 in data) {
      if (!schema30.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema30);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
const pattern0 = new RegExp('\\S', '');
function validate1(data, path) {
  if (isObject(data)) {
    need(data, path, 'date');
    need(data, path, 'title');
    part(data, path, 'date', validate2);
    if (data.title !== undefined) {
      let data1 = data.title;
      validate4(data1, path + '/title');
      if (typeof data1 === 'string') {
        if (!pattern0.test(data1)) {
          fail(path + '/title', 'pattern');
        }
      }
    }
    part(data, path, 'id', validate7);
    part(data, path, 'end', validate2);
    part(data, path, 'text', validate4);
    part(data, path, 'dateLabel', validate4);
    part(data, path, 'lane', validate2);
    if (data.kind !== undefined) {
      if (!schema5.includes(data.kind)) {
        fail(path + '/kind', 'enum', schema5);
      }
    }
    part(data, path, 'status', validate13);
    if (data.importance !== undefined) {
      let data9 = data.importance;
      if (typeof data9 == 'number' && isFinite(data9)) {
        if (data9 > 1 || isNaN(data9)) {
          fail(path + '/importance', 'maximum', 1);
        }
        if (data9 < 0 || isNaN(data9)) {
          fail(path + '/importance', 'minimum', 0);
        }
      } else {
        fail(path + '/importance', 'type', 'number');
      }
    }
    part(data, path, 'tags', validate15);
    part(data, path, 'actors', validate15);
    part(data, path, 'place', validate19);
    if (data.timezone !== undefined) {
      if (!tests['timezone'](data.timezone)) {
        fail(path + '/timezone', 'is', 'timezone');
      }
    }
    part(data, path, 'sources', validate15);
    if (data.claims !== undefined) {
      let data15 = data.claims;
      if (Array.isArray(data15)) {
        const len0 = data15.length;
        for (let i0 = 0; i0 < len0; i0++) {
          validate23(data15[i0], path + '/claims/' + i0);
        }
      } else {
        fail(path + '/claims', 'type', 'array');
      }
    }
    if (data.links !== undefined) {
      let data17 = data.links;
      if (Array.isArray(data17)) {
        const len1 = data17.length;
        for (let i1 = 0; i1 < len1; i1++) {
          validate41(data17[i1], path + '/links/' + i1);
        }
      } else {
        fail(path + '/links', 'type', 'array');
      }
    }
    if (data.media !== undefined) {
      let data19 = data.media;
      if (Array.isArray(data19)) {
        const len2 = data19.length;
        for (let i2 = 0; i2 < len2; i2++) {
          validate44(data19[i2], path + '/media/' + i2);
        }
      } else {
        fail(path + '/media', 'type', 'array');
      }
    }
    if (data.url !== undefined) {
      if (!tests['url'](data.url)) {
        fail(path + '/url', 'is', 'url');
      }
    }
    for (const key0 in data) {
      if (!schema32.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema32);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
export const lane = record(validate50);
const schema35 = ['id', 'title', 'color'];
function validate50(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    part(data, path, 'id', validate7);
    part(data, path, 'title', validate4);
    if (data.color !== undefined) {
      if (!tests['color'](data.color)) {
        fail(path + '/color', 'is', 'color');
      }
    }
    for (const key0 in data) {
      if (!schema35.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema35);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
export const source = record(validate53);
const schema38 = [
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
];
function validate53(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'title');
    part(data, path, 'id', validate7);
    part(data, path, 'title', validate4);
    part(data, path, 'publisher', validate2);
    part(data, path, 'author', validate35);
    if (data.url !== undefined) {
      if (!tests['url'](data.url)) {
        fail(path + '/url', 'is', 'url');
      }
    }
    if (data.archived !== undefined) {
      if (!tests['url'](data.archived)) {
        fail(path + '/archived', 'is', 'url');
      }
    }
    if (data.published !== undefined) {
      if (!tests['date'](data.published)) {
        fail(path + '/published', 'is', 'date');
      }
    }
    if (data.accessed !== undefined) {
      if (!tests['date'](data.accessed)) {
        fail(path + '/accessed', 'is', 'date');
      }
    }
    if (data.lang !== undefined) {
      if (!tests['language'](data.lang)) {
        fail(path + '/lang', 'is', 'language');
      }
    }
    part(data, path, 'basedOn', validate15);
    part(data, path, 'note', validate4);
    for (const key0 in data) {
      if (!schema38.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema38);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
export const entity = record(validate60);
const schema41 = ['person', 'organisation', 'place', 'other'];
const schema43 = ['id', 'name', 'kind', 'aliases', 'url'];
function validate60(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'name');
    part(data, path, 'id', validate7);
    part(data, path, 'name', validate4);
    if (data.kind !== undefined) {
      if (!schema41.includes(data.kind)) {
        fail(path + '/kind', 'enum', schema41);
      }
    }
    part(data, path, 'aliases', validate15);
    if (data.url !== undefined) {
      if (!tests['url'](data.url)) {
        fail(path + '/url', 'is', 'url');
      }
    }
    for (const key0 in data) {
      if (!schema43.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema43);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
export const dispute = record(validate64);
const schema49 = ['contradiction', 'update', 'scope', 'precision', 'attribution', 'wording'];
const schema51 = ['open', 'explained', 'resolved'];
const schema53 = ['id', 'question', 'sides', 'kind', 'events', 'state', 'answer'];
const schema47 = ['label', 'claims', 'sources'];
function validate67(data, path) {
  if (isObject(data)) {
    need(data, path, 'label');
    part(data, path, 'label', validate4);
    part(data, path, 'claims', validate15);
    part(data, path, 'sources', validate15);
    for (const key0 in data) {
      if (!schema47.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema47);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
function validate64(data, path) {
  if (isObject(data)) {
    need(data, path, 'id');
    need(data, path, 'question');
    need(data, path, 'sides');
    part(data, path, 'id', validate7);
    part(data, path, 'question', validate4);
    if (data.sides !== undefined) {
      let data2 = data.sides;
      if (Array.isArray(data2)) {
        if (data2.length < 2) {
          fail(path + '/sides', 'minItems', 2);
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          validate67(data2[i0], path + '/sides/' + i0);
        }
      } else {
        fail(path + '/sides', 'type', 'array');
      }
    }
    if (data.kind !== undefined) {
      if (!schema49.includes(data.kind)) {
        fail(path + '/kind', 'enum', schema49);
      }
    }
    part(data, path, 'events', validate15);
    if (data.state !== undefined) {
      if (!schema51.includes(data.state)) {
        fail(path + '/state', 'enum', schema51);
      }
    }
    part(data, path, 'answer', validate4);
    for (const key0 in data) {
      if (!schema53.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema53);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
export const head = record(validate74);
const schema56 = [
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
];
function validate74(data, path) {
  if (isObject(data)) {
    part(data, path, '$schema', validate2);
    if (data.version !== undefined) {
      if (1 !== data.version) {
        fail(path + '/version', 'const', 1);
      }
    }
    part(data, path, 'title', validate4);
    part(data, path, 'description', validate4);
    if (data.lang !== undefined) {
      if (!tests['language'](data.lang)) {
        fail(path + '/lang', 'is', 'language');
      }
    }
    if (data.timezone !== undefined) {
      if (!tests['timezone'](data.timezone)) {
        fail(path + '/timezone', 'is', 'timezone');
      }
    }
    part(data, path, 'license', validate2);
    if (data.updated !== undefined) {
      if (!tests['date'](data.updated)) {
        fail(path + '/updated', 'is', 'date');
      }
    }
    if (data.lanes !== undefined) {
      if (!Array.isArray(data.lanes)) {
        fail(path + '/lanes', 'type', 'array');
      }
    }
    if (data.entities !== undefined) {
      if (!Array.isArray(data.entities)) {
        fail(path + '/entities', 'type', 'array');
      }
    }
    if (data.sources !== undefined) {
      if (!Array.isArray(data.sources)) {
        fail(path + '/sources', 'type', 'array');
      }
    }
    if (data.events !== undefined) {
      if (!Array.isArray(data.events)) {
        fail(path + '/events', 'type', 'array');
      }
    }
    if (data.disputes !== undefined) {
      if (!Array.isArray(data.disputes)) {
        fail(path + '/disputes', 'type', 'array');
      }
    }
    for (const key0 in data) {
      if (!schema56.includes(key0) && !key0.startsWith('x-')) {
        fail(path + '/' + token(key0), 'keys', schema56);
      }
    }
  } else {
    fail(path, 'type', 'object');
  }
}
