import { testCheck } from '../testing/check-tester'
import { noMissingDocument } from './no-missing-document'

testCheck(noMissingDocument)
