import { testCheck } from '../testing/check-tester'
import { noUncommittedDocument } from './no-uncommitted-document'

testCheck(noUncommittedDocument)
