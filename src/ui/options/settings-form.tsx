// The reader's choices: settings in, changes out. Called by the options page, which adds what is said of corpora and data.
// Stores nothing and decides nothing: what it shows is what it is given.
import type { JSX } from 'preact';
import { type EntityKey, inLang, LANGS, type Lang, type Topic } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { DENSITIES, HOLD_KEYS, type Lock, type Settings } from '../../core/settings.ts';
import { Choice } from '../choice.tsx';
import { Switch } from '../switch.tsx';
import type { SayText } from '../text.ts';
import { More } from './more.tsx';
import { SitesField } from './sites-field.tsx';

export type SettingsFormProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly settings: Settings;
  /** What the reader's organisation has settled: shown, and not to be changed. */
  readonly locked: ReadonlySet<Lock>;
  readonly topics: readonly Topic[];
  /** The name of a hidden entity; undefined when no installed corpus has it. */
  readonly nameOf: (key: EntityKey) => string | undefined;
  /** The browser refuses to store: said above everything. */
  readonly notice?: ErrorCode | undefined;
  readonly onChange: (changes: Partial<Settings>) => void;
};

const THEMES = ['auto', 'light', 'dark'] as const;
const UNDERLINES = ['dotted', 'solid', 'wavy', 'tint'] as const;
const LANG_NAMES: { readonly [L in Lang]: string } = { en: 'English', fr: 'Français' };

/** Under what the reader's organisation has settled, why it cannot be changed. */
const Locked = ({ t, locked, by }: SettingsFormProps & { by: readonly Lock[] }): JSX.Element | null =>
  by.some((one) => locked.has(one)) ? <p class="quiet locked">{t('settings.locked')}</p> : null;

const Where = (props: SettingsFormProps): JSX.Element => {
  const { t, settings, locked, onChange } = props;
  return (
    <section>
      <h2>{t('settings.where')}</h2>
      <Switch name={t('settings.on')} on={settings.on} disabled={locked.has('on')} onTurn={(on) => onChange({ on })} />
      <Locked {...props} by={['on']} />
      <Choice
        disabled={locked.has('siteMode')}
        legend={t('settings.siteMode')}
        look="list"
        value={settings.siteMode}
        options={[
          { value: 'except', label: t('settings.siteModeExcept') },
          { value: 'only', label: t('settings.siteModeOnly') },
        ]}
        onChoose={(siteMode) => onChange({ siteMode })}
      />
      <Locked {...props} by={['siteMode']} />
      <SitesField
        t={t}
        sites={settings.sites}
        disabled={locked.has('sites')}
        onChange={(sites) => onChange({ sites })}
      />
      <Locked {...props} by={['sites']} />
    </section>
  );
};

const What = (props: SettingsFormProps): JSX.Element => {
  const { t, lang, settings, locked, topics, onChange } = props;
  const off = new Set(settings.topicsOff);
  const turn = (id: string, on: boolean) =>
    onChange({ topicsOff: on ? settings.topicsOff.filter((one) => one !== id) : [...settings.topicsOff, id] });
  return (
    <section>
      <h2>{t('settings.what')}</h2>
      <Choice
        disabled={locked.has('density')}
        legend={t('settings.density')}
        look="list"
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        onChoose={(density) => onChange({ density })}
      />
      <Locked {...props} by={['density']} />
      {topics.length > 0 && (
        <More name={t(off.size > 0 ? 'settings.topicsSome' : 'settings.topics', { count: off.size })}>
          <div class="switches">
            {topics.map(({ id, name }) => (
              <Switch
                key={id}
                name={inLang(name, lang)}
                on={!off.has(id)}
                disabled={locked.has('topicsOff')}
                onTurn={(on) => turn(id, on)}
              />
            ))}
          </div>
          <Locked {...props} by={['topicsOff']} />
        </More>
      )}
      <Hidden {...props} />
    </section>
  );
};

const Delay = ({ t, settings, locked, onChange }: SettingsFormProps): JSX.Element => (
  <label class="slider">
    <span>{t('settings.hoverDelay')}</span>
    <input
      type="range"
      min="0"
      max="1000"
      step="50"
      disabled={locked.has('hoverDelay') || settings.holdKey !== 'none'}
      value={settings.hoverDelay}
      aria-valuetext={t('settings.ms', { ms: settings.hoverDelay })}
      onChange={(event) => onChange({ hoverDelay: event.currentTarget.valueAsNumber })}
    />
    <output>{t('settings.ms', { ms: settings.hoverDelay })}</output>
  </label>
);

const Look = (props: SettingsFormProps): JSX.Element => {
  const { t, settings, locked, onChange } = props;
  const sample = t('settings.sample');
  return (
    <section>
      <h2>{t('settings.look')}</h2>
      <Choice
        disabled={locked.has('underline')}
        legend={t('settings.underline')}
        look="segments"
        value={settings.underline}
        options={UNDERLINES.map((value) => ({
          value,
          label: (
            <>
              <span class={`sample ${value}`} aria-hidden="true">
                {sample}
              </span>
              <span class="unseen">{t(`underline.${value}`)}</span>
            </>
          ),
        }))}
        onChoose={(underline) => onChange({ underline })}
      />
      <Locked {...props} by={['underline']} />
      <Choice
        disabled={locked.has('theme')}
        legend={t('settings.theme')}
        look="segments"
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={(theme) => onChange({ theme })}
      />
      <Locked {...props} by={['theme']} />
      <Choice
        disabled={locked.has('lang')}
        legend={t('settings.lang')}
        look="segments"
        value={settings.lang}
        options={[
          { value: 'auto', label: t('theme.auto') },
          ...LANGS.map((value) => ({ value, label: <span lang={value}>{LANG_NAMES[value]}</span> })),
        ]}
        onChoose={(lang) => onChange({ lang })}
      />
      <Locked {...props} by={['lang']} />
      <More name={t('settings.pointing')}>
        <Delay {...props} />
        <Locked {...props} by={['hoverDelay']} />
        <Choice
          disabled={locked.has('holdKey')}
          legend={t('settings.holdKey')}
          look="segments"
          value={settings.holdKey}
          options={HOLD_KEYS.map((value) => ({ value, label: t(`holdKey.${value}`) }))}
          onChoose={(holdKey) => onChange({ holdKey })}
        />
        <Locked {...props} by={['holdKey']} />
      </More>
    </section>
  );
};

const Hidden = (props: SettingsFormProps): JSX.Element => {
  const { t, settings, locked, nameOf, onChange } = props;
  const { hidden } = settings;
  return (
    <More name={t('settings.hiddenCount', { count: hidden.length })}>
      {hidden.length === 0 && <p class="quiet">{t('settings.hiddenNone')}</p>}
      <ul class="rows">
        {hidden.map((one) => {
          const name = nameOf(one.key) ?? one.key;
          return (
            <li key={`${one.key} ${one.site ?? ''}`}>
              <span>
                {name} <small>{one.site ?? t('card.notAnywhere')}</small>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t('settings.showAgainName', { name })}
                disabled={locked.has('hidden')}
                onClick={() => onChange({ hidden: hidden.filter((other) => other !== one) })}
              >
                {t('settings.showAgain')}
              </button>
            </li>
          );
        })}
      </ul>
      <Locked {...props} by={['hidden']} />
    </More>
  );
};

export const SettingsForm = (props: SettingsFormProps): JSX.Element => (
  <div class="settings">
    {props.notice && (
      <p class="alert" role="alert">
        {props.t(`error.${props.notice}`)}
      </p>
    )}
    <Where {...props} />
    <What {...props} />
    <Look {...props} />
  </div>
);
