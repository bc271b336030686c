import type { LaunchOptions } from 'playwright-core';

/** Options that launch the browser which was found. */
export function chromiumLaunch(): Promise<LaunchOptions>;
