import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // What the server names in the head of each screen's page is read from it.
    manifest: true,
    rolldownOptions: {
      output: {
        // A few files of a fair size instead of forty small ones, each a request: our own shared parts, and the dialogs.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\// },
            {
              name: 'parts',
              test: /web\/src\/(?:parts\/(?!plot|sign)|desk\/(?!finder|key-map)|api\/|correct\/open-correct|article\/act-word|source\/certainty-shares)/,
            },
            { name: 'dialogs', test: /node_modules\/(?:@base-ui|@floating-ui)\// },
          ],
        },
      },
    },
    // The first browsers that know `light-dark()`, so that the style sheet stays as it is written.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Nothing is put into data: addresses, which the page's policy would have to allow.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/captures': 'http://127.0.0.1:4173' } },
});
