// What the extension says itself, in both languages. The findings come from pop.
import type { Language } from './plans';

const english = {
  absent: 'The program pop is not on this computer yet. With it, your plan is checked while you write.',
  absentSetting: (place: string) => `There is no program pop at ${place}, the place in the setting pop.path.`,
  howToGet: 'How to get it',
  choose: 'Choose the file…',
  chooseTitle: 'The program pop',
  notPop: (place: string) => `${place} is not the program pop, or a version without a number.`,
  found: (place: string, version: string) => `pop ${version} (${place})`,
  goalTitle: 'What do you want to be able to do, or to have done?',
  goalExample: 'Present my work to twenty people',
  logTitle: 'What did you do?',
  logExample: 'Asked three colleagues for feedback',
  logGoal: 'For which goal?',
  logNoGoal: 'None',
  logged: (file: string) => `Written to ${file}.`,
  open: 'Open',
  whichPlan: 'Which plan?',
  noPlan: 'There is no plan here yet. A plan is a folder with a file pop.toml.',
  makePlan: 'New plan',
  initFolder: 'Make the plan in this folder',
  planReady: (folder: string) => `Your plan is in ${folder}.`,
  openFolder: 'Open the folder',
  trust: 'pop makes a plan only in a folder that you trust.',
  failed: (what: string) => `pop could not do this: ${what}`,
  noDocument: 'Open a document of your plan first.',
  saveFirst: 'Save the document first: readers are read from disk.',
  preview: 'pop preview',
  previewStarts: 'The preview is on its way…',
  previewEnded: 'The preview has stopped.',
  previewAgain: 'Start again',
};

/** All texts of a language; both languages have the same ones. */
export type Words = typeof english;

const dutch: Words = {
  absent: 'Het programma pop staat nog niet op deze computer. Daarmee wordt je plan nagekeken terwijl je schrijft.',
  absentSetting: (place) => `Er staat geen programma pop op ${place}, de plek in de instelling pop.path.`,
  howToGet: 'Hoe kom ik eraan?',
  choose: 'Kies het bestand…',
  chooseTitle: 'Het programma pop',
  notPop: (place) => `${place} is niet het programma pop, of een versie zonder nummer.`,
  found: (place, version) => `pop ${version} (${place})`,
  goalTitle: 'Wat wil je kunnen, of gedaan hebben?',
  goalExample: 'Mijn werk presenteren aan twintig mensen',
  logTitle: 'Wat heb je gedaan?',
  logExample: 'Drie collega’s om feedback gevraagd',
  logGoal: 'Voor welk doel?',
  logNoGoal: 'Geen',
  logged: (file) => `Genoteerd in ${file}.`,
  open: 'Openen',
  whichPlan: 'Welk plan?',
  noPlan: 'Er is hier nog geen plan. Een plan is een map met een bestand pop.toml.',
  makePlan: 'Nieuw plan',
  initFolder: 'Maak het plan in deze map',
  planReady: (folder) => `Je plan staat in ${folder}.`,
  openFolder: 'Open de map',
  trust: 'pop maakt alleen een plan in een map die je vertrouwt.',
  failed: (what) => `Dit lukte pop niet: ${what}`,
  noDocument: 'Open eerst een document van je plan.',
  saveFirst: 'Bewaar het document eerst: wie het leest, staat op schijf.',
  preview: 'pop-voorbeeld',
  previewStarts: 'Het voorbeeld komt eraan…',
  previewEnded: 'Het voorbeeld is gestopt.',
  previewAgain: 'Start opnieuw',
};

/** The texts of a language. */
export function words(language: Language): Words {
  return language === 'nl' ? dutch : english;
}
