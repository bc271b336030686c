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
const validate33 = is('language');
function validate39(data, path) {
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
function validate50(data, path) {
  if (typeof data !== 'string' && !(typeof data == 'number' && isFinite(data))) {
    fail(path, 'type', ['string', 'number']);
  }
}
const validate54 = among(['asserts', 'reports', 'doubts', 'denies']);
function validate56(data, path) {
  if (typeof data !== 'string' && !Array.isArray(data)) {
    fail(path, 'type', ['string', 'array']);
  }
  if (Array.isArray(data)) {
    each(data, path, validate2);
  }
}
const validate61 = among(['high', 'medium', 'low']);
const validate63 = among(['preferred', 'normal', 'deprecated']);
const validate38 = shape(['source'], {
  source: validate39,
  id: validate8,
  date: validate2,
  end: validate2,
  title: validate5,
  place: validate24,
  actors: validate20,
  status: validate16,
  topic: validate2,
  value: validate50,
  says: validate5,
  quote: validate5,
  stance: validate54,
  attribution: validate56,
  origin: validate2,
  locator: validate2,
  confidence: validate61,
  rank: validate63,
  note: validate5,
});
const validate37 = list(validate38);
const validate71 = among(['leads-to', 'responds-to', 'part-of', 'same-as']);
const validate69 = shape(['to'], { to: validate2, kind: validate71 });
const validate68 = list(validate69);
const validate77 = is('url');
function validate83(data, path) {
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 100000 || isNaN(data)) {
      fail(path, 'maximum', 100000);
    }
    if (data < 1 || isNaN(data)) {
      fail(path, 'minimum', 1);
    }
  } else {
    fail(path, 'type', 'number');
  }
}
const validate76 = shape(['url', 'alt'], {
  url: validate77,
  alt: validate5,
  caption: validate5,
  credit: validate2,
  license: validate2,
  width: validate83,
  height: validate83,
});
const validate75 = list(validate76);
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
  lang: validate33,
  timezone: validate30,
  sources: validate20,
  claims: validate37,
  links: validate68,
  media: validate75,
  url: validate77,
});
const validate92 = is('color');
const validate89 = shape(['id'], { id: validate8, title: validate5, color: validate92 });
const validate101 = is('date');
const validate94 = shape(['id', 'title'], {
  id: validate8,
  title: validate5,
  publisher: validate2,
  author: validate56,
  url: validate77,
  archived: validate77,
  published: validate101,
  accessed: validate101,
  lang: validate33,
  basedOn: validate20,
  note: validate5,
});
const validate110 = among(['person', 'organisation', 'place', 'other']);
const validate107 = shape(['id', 'name'], {
  id: validate8,
  name: validate5,
  kind: validate110,
  aliases: validate20,
  url: validate77,
});
const validate118 = shape(['label'], { label: validate5, claims: validate20, sources: validate20 });
function validate117(data, path) {
  if (Array.isArray(data)) {
    if (data.length < 2) {
      fail(path, 'minItems', 2);
    }
    each(data, path, validate118);
  } else {
    fail(path, 'type', 'array');
  }
}
const validate124 = among(['contradiction', 'update', 'scope', 'precision', 'attribution', 'wording']);
const validate127 = among(['open', 'explained', 'resolved']);
const validate114 = shape(['id', 'question', 'sides'], {
  id: validate8,
  question: validate5,
  sides: validate117,
  kind: validate124,
  events: validate20,
  state: validate127,
  answer: validate5,
});
function validate132(data, path) {
  if (1 !== data) {
    fail(path, 'const', 1);
  }
}
function validate140(data, path) {
  if (!Array.isArray(data)) {
    fail(path, 'type', 'array');
  }
}
const validate130 = shape([], {
  $schema: validate2,
  version: validate132,
  title: validate5,
  description: validate5,
  lang: validate33,
  timezone: validate30,
  license: validate2,
  updated: validate101,
  lanes: validate140,
  entities: validate140,
  sources: validate140,
  events: validate140,
  disputes: validate140,
});
export const event = record(validate1);
export const lane = record(validate89);
export const source = record(validate94);
export const entity = record(validate107);
export const dispute = record(validate114);
export const head = record(validate130);
