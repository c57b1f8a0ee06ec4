// Imported by path: the installed package has no types of the semantic conventions, so it does not export this.
export { conventionalAttribute, conventionalMetric } from '../../presets/src/catalogue/conventional.ts';
