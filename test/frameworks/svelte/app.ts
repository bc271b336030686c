import { mount } from 'svelte';
import 'event-timeline/svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
