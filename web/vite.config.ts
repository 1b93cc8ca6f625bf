import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The first browsers that know `light-dark()`, so that the style sheet stays as it is written.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Nothing is put into data: addresses, which the page's policy would have to allow.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/captures': 'http://127.0.0.1:4173' } },
});
