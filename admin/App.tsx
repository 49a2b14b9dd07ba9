import { CssBaseline } from "@mui/material";
import { CoreAdminUI, CustomRoutes, Resource, localStorageStore } from "ra-core";
import { useMemo } from "react";
import { AdminContext } from "react-admin";
import { Route, RouterProvider, createBrowserRouter } from "react-router-dom";
import { QueryClient } from "@tanstack/react-query";
import { SignInCallback } from "./access/SignInCallback.tsx";
import { WhenPermitted } from "./access/WhenPermitted.tsx";
import { SignInPage } from "./access/SignInPage.tsx";
import { ErrorState } from "./components/ErrorState.tsx";
import { LoadingState } from "./components/LoadingState.tsx";
import { NotFoundState } from "./components/NotFoundState.tsx";
import { i18nProvider } from "./i18n/i18nProvider.ts";
import { Layout } from "./layout/Layout.tsx";
import { pages } from "./pages.tsx";
import { authProvider, dataProvider } from "./session.ts";
import { useTenantAccent } from "./theme/tenantAccent.ts";
import { capaianTheme } from "./theme/theme.ts";

const store = localStorageStore("1", "capaian");
const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 10_000, refetchOnWindowFocus: false } },
});

function Panel() {
  const accent = useTenantAccent();
  const lightTheme = useMemo(() => capaianTheme(accent, "light"), [accent]);
  const darkTheme = useMemo(() => capaianTheme(accent, "dark"), [accent]);
  return (
    <AdminContext
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <CssBaseline />
      <CoreAdminUI
        title="Capaian"
        layout={Layout}
        dashboard={pages.home}
        loginPage={SignInPage}
        authCallbackPage={SignInCallback}
        loading={() => <LoadingState page />}
        catchAll={NotFoundState}
        error={({ error, resetErrorBoundary }) => (
          <ErrorState error={error} onRetry={() => resetErrorBoundary(undefined)} page />
        )}
        requireAuth
        disableTelemetry
      >
        {pages.resources.map(({ name, ...views }) => (
          <Resource key={name} name={name} {...views} />
        ))}
        <CustomRoutes>
          {pages.routes.map(({ path, page: Page, field }) => (
            <Route
              key={path}
              path={path}
              element={
                <WhenPermitted field={field}>
                  <Page />
                </WhenPermitted>
              }
            />
          ))}
        </CustomRoutes>
      </CoreAdminUI>
    </AdminContext>
  );
}

const router = createBrowserRouter([{ path: "*", element: <Panel /> }]);

/** The panel: providers, theme and routes meet here, and only here. */
export function App() {
  return <RouterProvider router={router} />;
}
