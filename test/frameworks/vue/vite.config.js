import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('event-timeline');

export default { base: './', plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
