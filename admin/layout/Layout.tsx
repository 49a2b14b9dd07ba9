import CloseOutlined from "@mui/icons-material/CloseOutlined";
import MenuOutlined from "@mui/icons-material/MenuOutlined";
import { AppBar, Box, Drawer, IconButton, Link, Toolbar } from "@mui/material";
import { useAuthState } from "ra-core";
import { Notification } from "react-admin";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { useLocation } from "react-router-dom";
import { ViewerContext } from "../access/useViewer.ts";
import { ViewerDocument } from "../generated/operations.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { useWords } from "../i18n/words.ts";
import { NotificationBell } from "../notifications/NotificationBell.tsx";
import { keepAccent } from "../theme/tenantAccent.ts";
import { BrandMark } from "./BrandMark.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { layoutWords } from "./layout.words.ts";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { SideMenu } from "./SideMenu.tsx";
import { UserMenu } from "./UserMenu.tsx";

const menuWidth = 264;

/** The frame around every page: bar, menu, skip link, messages. */
export function Layout({ children }: { children: ReactNode }) {
  const word = useWords(layoutWords);
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const { authenticated } = useAuthState();
  const { data, error, refetch } = useOperation(
    ViewerDocument,
    {},
    { enabled: authenticated === true, staleTime: 300_000 },
  );
  const viewer = data?.viewer ?? null;
  const accent = viewer?.organization.theme.accent;
  useEffect(() => {
    if (accent !== undefined) keepAccent(accent);
  }, [accent]);
  useEffect(() => {
    document.getElementById("main-content")?.scrollIntoView?.({ block: "nearest" });
    window.scrollTo(0, 0);
  }, [pathname]);

  if (error !== null && viewer === null) return <ErrorState error={error} onRetry={() => void refetch()} page />;
  if (viewer === null) return <LoadingState page />;
  return (
    <ViewerContext.Provider value={viewer}>
      <Link
        href="#main-content"
        sx={{
          position: "absolute",
          left: 16,
          top: -80,
          zIndex: 2000,
          bgcolor: "background.paper",
          p: 1.5,
          borderRadius: 1,
          "&:focus": { top: 12 },
        }}
      >
        {word.skip}
      </Link>
      <AppBar
        position="sticky"
        color="transparent"
        elevation={0}
        sx={{ bgcolor: "background.default", borderBottom: 1, borderColor: "divider" }}
      >
        <Toolbar sx={{ gap: { xs: 0.5, sm: 2 }, minHeight: { xs: 60, sm: 64 }, px: { xs: 1.5, md: 3 } }}>
          <IconButton
            onClick={() => setOpen(true)}
            aria-label={word.openMenu}
            aria-expanded={open}
            sx={{ display: { md: "none" } }}
          >
            <MenuOutlined />
          </IconButton>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <BrandMark name={viewer.organization.shortName} />
          </Box>
          <NotificationBell />
          <LanguageSwitch />
          <UserMenu />
        </Toolbar>
        <OfflineBanner />
      </AppBar>
      <Box sx={{ display: "flex", alignItems: "flex-start" }}>
        <Box
          sx={{
            display: { xs: "none", md: "block" },
            width: menuWidth,
            flexShrink: 0,
            position: "sticky",
            top: 65,
            height: "calc(100dvh - 65px)",
            overflowY: "auto",
            borderRight: 1,
            borderColor: "divider",
          }}
        >
          <SideMenu />
        </Box>
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          sx={{ display: { md: "none" } }}
          slotProps={{ paper: { sx: { width: "min(300px, 86vw)", bgcolor: "background.default" } } }}
        >
          <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", p: 1.5 }}>
            <BrandMark name={viewer.organization.shortName} />
            <IconButton onClick={() => setOpen(false)} aria-label={word.closeMenu}>
              <CloseOutlined />
            </IconButton>
          </Box>
          <SideMenu onLeave={() => setOpen(false)} />
        </Drawer>
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: { xs: 2, sm: 3, lg: 5 }, py: { xs: 3, md: 4 }, outline: "none" }}
        >
          <Box sx={{ maxWidth: 1240, mx: "auto" }}>
            <ErrorBoundary
              resetKeys={[pathname]}
              fallbackRender={({ error: failure, resetErrorBoundary }: FallbackProps) => (
                <ErrorState error={failure as unknown} onRetry={resetErrorBoundary} />
              )}
            >
              <Suspense fallback={<LoadingState />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      <Notification />
      <ConflictDialog />
    </ViewerContext.Provider>
  );
}
