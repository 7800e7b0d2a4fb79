/** Folders of test data, which is no part of what a repository specifies. */
export const fixtureFolder = /(?:^|\/)_{0,2}(?:fixtures?|tests?|testing|test-?data|mocks?|e2e)_{0,2}(?:\/|$)/i
