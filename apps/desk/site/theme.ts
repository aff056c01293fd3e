import { type ThemeConfig, theme } from 'antd'

/** The faces of the page itself, which hang on its language (desk.css). */
const fonts = 'var(--sans)'

/** Dense and calm: small corners, nothing moves. */
const always = {
  fontFamily: fonts,
  fontSize: 14,
  borderRadius: 4,
  controlHeight: 34,
  motion: false,
  wireframe: false,
} as const

/** The portal's colours; every pair of text and ground has a contrast of 4.5 at least (WCAG 1.4.3). */
export const themes: Readonly<Record<'light' | 'dark', ThemeConfig>> = {
  light: {
    token: {
      ...always,
      colorPrimary: '#0b5d52',
      colorInfo: '#0b5d52',
      colorPrimaryBg: '#e5f1ed',
      colorPrimaryBgHover: '#d5e8e2',
      controlItemBgActive: '#e5f1ed',
      controlItemBgActiveHover: '#d5e8e2',
      controlItemBgHover: '#f4f6f3',
      colorLink: '#0b5d52',
      colorLinkHover: '#074239',
      colorError: '#a3231c',
      colorWarning: '#8a4a06',
      colorSuccess: '#146c43',
      colorSuccessBg: '#e6f3ea',
      colorSuccessBorder: '#9cc7ad',
      colorWarningBg: '#fdf5e8',
      colorWarningBorder: '#dcb685',
      colorErrorBg: '#fbeceb',
      colorErrorBorder: '#dfa09b',
      colorText: '#16211f',
      colorTextSecondary: '#52605c',
      colorTextTertiary: '#52605c',
      colorTextDescription: '#52605c',
      colorTextPlaceholder: '#5f6c68',
      colorTextDisabled: '#68746f',
      colorBgLayout: '#f4f6f3',
      colorBorder: '#8b9994',
      colorBorderSecondary: '#d9dfda',
    },
  },
  dark: {
    algorithm: theme.darkAlgorithm,
    token: {
      ...always,
      colorPrimary: '#74d3be',
      colorInfo: '#74d3be',
      colorPrimaryBg: '#16302b',
      colorPrimaryBgHover: '#1d3d37',
      controlItemBgActive: '#16302b',
      controlItemBgActiveHover: '#1d3d37',
      controlItemBgHover: '#22302e',
      colorLink: '#74d3be',
      colorLinkHover: '#a5e6d7',
      colorError: '#ff9d95',
      colorWarning: '#f2b866',
      colorSuccess: '#7fd3a2',
      colorSuccessBg: '#143024',
      colorSuccessBorder: '#2f6a49',
      colorWarningBg: '#2b2213',
      colorWarningBorder: '#7c5a22',
      colorErrorBg: '#381d1b',
      colorErrorBorder: '#8a4540',
      colorText: '#e8efec',
      colorTextSecondary: '#a3b3ae',
      colorTextTertiary: '#a3b3ae',
      colorTextDescription: '#a3b3ae',
      colorTextPlaceholder: '#94a49f',
      colorTextDisabled: '#8b9a95',
      colorBgLayout: '#0f1615',
      colorBgContainer: '#172120',
      colorBgElevated: '#1c2827',
      colorBorder: '#6b7d78',
      colorBorderSecondary: '#2a3735',
    },
    components: {
      Button: { primaryColor: '#0f1615' },
    },
  },
}
