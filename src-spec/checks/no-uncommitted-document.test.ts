import { testCheck } from './check-tester'
import { noUncommittedDocument } from './no-uncommitted-document'

testCheck(noUncommittedDocument)
