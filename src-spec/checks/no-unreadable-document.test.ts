import { testCheck } from '../testing/check-tester'
import { noUnreadableDocument } from './no-unreadable-document'

testCheck(noUnreadableDocument)
