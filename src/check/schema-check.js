// Made from src/model/timeline.schema.json by "npm run generate".
let errors = [];
let tests;
const record = (validate) => (data, given) => ((errors = []), (tests = given), validate(data, ''), errors);
const fail = (path, keyword, limit) => errors.push({ path, keyword, limit });
const isObject = (data) => data && typeof data === 'object' && !Array.isArray(data);
const token = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const shape = (required, parts, types = 'object') => {
  const known = new Map(Object.entries(parts));
  return (data, path) => {
    if (!isObject(data)) return (typeof data === 'string' && types !== 'object') || fail(path, 'type', types);
    for (const key of required) if (data[key] === undefined) fail(path, 'required', key);
    for (const key in data) {
      if (data[key] === undefined) continue;
      if (known.has(key)) known.get(key)(data[key], path + '/' + key);
      else if (!key.startsWith('x-')) fail(path + '/' + token(key), 'keys', [...known.keys()]);
    }
  };
};
const among = (values) => (data, path) => values.includes(data) || fail(path, 'enum', values);
const is = (name) => (data, path) => tests[name](data) || fail(path, 'is', name);
const each = (data, path, validate) => data.forEach((item, i) => validate(item, path + '/' + i));
const list = (validate) => (data, path) =>
  Array.isArray(data) ? each(data, path, validate) : fail(path, 'type', 'array');
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
const validate24 = shape(['name'], { name: validate5, lat: validate26, lon: validate28, timezone: validate30 }, [
  'string',
  'object',
]);
function validate37(data, path) {
  if (typeof data !== 'string' && !Array.isArray(data)) {
    fail(path, 'type', ['string', 'array']);
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      fail(path, 'minItems', 1);
    }
    each(data, path, validate2);
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
    each(data, path, validate2);
  }
}
const validate58 = among(['high', 'medium', 'low']);
const validate60 = among(['preferred', 'normal', 'deprecated']);
const validate36 = shape(['source'], {
  source: validate37,
  id: validate8,
  date: validate2,
  end: validate2,
  title: validate5,
  place: validate24,
  actors: validate20,
  status: validate16,
  topic: validate2,
  value: validate48,
  says: validate5,
  quote: validate5,
  stance: validate52,
  attribution: validate54,
  locator: validate2,
  confidence: validate58,
  rank: validate60,
  note: validate5,
});
const validate35 = list(validate36);
const validate68 = among(['leads-to', 'responds-to', 'part-of', 'same-as']);
const validate66 = shape(['to'], { to: validate2, kind: validate68 });
const validate65 = list(validate66);
const validate74 = is('url');
const validate73 = shape(['url', 'alt'], {
  url: validate74,
  alt: validate5,
  caption: validate5,
  credit: validate2,
  license: validate2,
});
const validate72 = list(validate73);
const validate1 = shape(['date', 'title'], {
  date: validate2,
  title: validate4,
  id: validate8,
  end: validate2,
  text: validate5,
  dateLabel: validate5,
  lane: validate2,
  kind: validate14,
  status: validate16,
  importance: validate18,
  tags: validate20,
  actors: validate20,
  place: validate24,
  timezone: validate30,
  sources: validate20,
  claims: validate35,
  links: validate65,
  media: validate72,
  url: validate74,
});
const validate86 = is('color');
const validate83 = shape(['id'], { id: validate8, title: validate5, color: validate86 });
const validate95 = is('date');
const validate98 = is('language');
const validate88 = shape(['id', 'title'], {
  id: validate8,
  title: validate5,
  publisher: validate2,
  author: validate54,
  url: validate74,
  archived: validate74,
  published: validate95,
  accessed: validate95,
  lang: validate98,
  basedOn: validate20,
  note: validate5,
});
const validate105 = among(['person', 'organisation', 'place', 'other']);
const validate102 = shape(['id', 'name'], {
  id: validate8,
  name: validate5,
  kind: validate105,
  aliases: validate20,
  url: validate74,
});
const validate113 = shape(['label'], { label: validate5, claims: validate20, sources: validate20 });
function validate112(data, path) {
  if (Array.isArray(data)) {
    if (data.length < 2) {
      fail(path, 'minItems', 2);
    }
    each(data, path, validate113);
  } else {
    fail(path, 'type', 'array');
  }
}
const validate119 = among(['contradiction', 'update', 'scope', 'precision', 'attribution', 'wording']);
const validate122 = among(['open', 'explained', 'resolved']);
const validate109 = shape(['id', 'question', 'sides'], {
  id: validate8,
  question: validate5,
  sides: validate112,
  kind: validate119,
  events: validate20,
  state: validate122,
  answer: validate5,
});
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
const validate125 = shape([], {
  $schema: validate2,
  version: validate127,
  title: validate5,
  description: validate5,
  lang: validate98,
  timezone: validate30,
  license: validate2,
  updated: validate95,
  lanes: validate135,
  entities: validate135,
  sources: validate135,
  events: validate135,
  disputes: validate135,
});
export const event = record(validate1);
export const lane = record(validate83);
export const source = record(validate88);
export const entity = record(validate102);
export const dispute = record(validate109);
export const head = record(validate125);
