// What only an event file with sources needs: loaded on demand (parts.ts), in the package a script of its own.
export { arrange } from './arrange.js';
export { disputedIn, hasDisputes } from '../model/disputed.js';
export { compare } from '../render/compared.js';
export { sourceControls } from './source-controls.js';
export { sourceStyles } from '../render/styles/sources.js';
export { LEAST_HEIGHT, Whiskers } from '../render/whiskers.js';
