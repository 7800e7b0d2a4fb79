import { testCheck } from './check-tester'
import { noMissingDocument } from './no-missing-document'

testCheck(noMissingDocument)
