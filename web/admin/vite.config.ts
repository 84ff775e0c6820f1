import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built into dist/web/admin and served from the web bucket under /admin/ (infra rewrites page paths to index.html). */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web/admin',
    emptyOutDir: true,
    target: 'es2023',
    // The CSP allows no inline data for scripts or fonts, and the PDF engine's wasm must stay a cacheable file.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Schemas in shared/ are built when a module loads. Where only a table of that module is used they are dead weight.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
          ],
        },
      },
    },
  },
  server: { port: 18201, host: '127.0.0.1' },
});
