import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/screens.css';
import './style/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskError } from './api/client.ts';
import { prefetch } from './api/prefetch.ts';
import { App } from './app.tsx';
import { KeyboardProvider } from './desk/keyboard.tsx';
import { NoticesProvider } from './desk/notices.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof DeskError && error.code === 'UNREACHED' && count < 3,
    },
  },
});

prefetch(queries, location);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <NoticesProvider>
          <KeyboardProvider>
            <App />
          </KeyboardProvider>
        </NoticesProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
